import type { TurnCommit } from '@recado/core';
import { INBOUND_STATES } from './inbound-states.ts';

/** A commit as the values of `commit_turn`, behind the time. */
export function commitValues({
  lease,
  expectedVersion,
  consumed,
  firedTimers,
  next,
  flows,
  outbox,
  jobs,
  timers,
  keepLease,
  take,
}: TurnCommit): readonly unknown[] {
  return [
    lease.conversationId,
    lease.fencingToken,
    expectedVersion,
    keepLease,
    consumed.map(({ inboundId }) => inboundId),
    consumed.map(({ as }) => INBOUND_STATES.indexOf(as)),
    consumed.map(({ reason }) => reason ?? null),
    next.state,
    next.personal,
    JSON.stringify(flows),
    [...firedTimers, ...timers.cancel],
    timers.set.map(({ id }) => id),
    timers.set.map(({ dueAt }) => Math.floor(dueAt)),
    outbox.map(({ id }) => id),
    outbox.map(({ body }) => body),
    jobs.map(({ id }) => id),
    jobs.map(({ conversationId }) => conversationId),
    jobs.map(({ queue }) => queue),
    jobs.map(({ name }) => name),
    jobs.map(({ data }) => JSON.stringify(data)),
    jobs.map(({ notBefore }) => (notBefore === undefined ? null : Math.floor(notBefore))),
    jobs.map(({ trace }) => trace ?? null),
    take?.owner ?? null,
    take ? Math.floor(take.ttlMs) : null,
  ];
}
