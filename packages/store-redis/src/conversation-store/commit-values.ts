import { hash } from 'node:crypto';
import type { ConsumedEntry, TurnCommit } from '@recado/core';
import { digestOf } from './key-space.ts';
import type { RedisStoreContext } from './redis-store-context.ts';
import { writeReply } from './stored-reply.ts';
import { writeSnapshot, writeStack } from './stored-snapshot.ts';

/** The turn as `commit.lua` takes it, from ARGV[5] on. */
export function commitValues({ keys }: RedisStoreContext, commit: TurnCommit): (string | number)[] {
  const { next, consumed, firedTimers, timers, outbox, jobs } = commit;
  const ref = digestOf('conversation', commit.lease.conversationId);
  const gone = [...firedTimers, ...timers.cancel];
  const flows = next.flows.length === 0 ? '' : writeStack(next.flows);
  return [
    commit.expectedVersion,
    commit.keepLease ? 1 : 0,
    writeSnapshot(commit.expectedVersion + 1, next),
    flows === '' ? '' : hash('sha256', flows, 'base64url').slice(0, STACK_NAME_LENGTH),
    flows,
    consumed.length,
    ...consumed.flatMap(({ inboundId, as, reason }) => [digestOf('message', inboundId), CONSUMED[as], reason ?? 'unknown']),
    gone.length,
    ...gone,
    timers.set.length,
    ...timers.set.flatMap(({ id, dueAt }) => [id, dueAt]),
    outbox.length,
    ...outbox.flatMap((reply) => {
      const digest = digestOf('reply', reply.id);
      return [digest, writeReply(digest, reply), keys.whereabouts(digest)];
    }),
    jobs.length,
    ...jobs.flatMap((job) => [job.id, ref + JSON.stringify(job)]),
  ];
}

const CONSUMED: Readonly<Record<ConsumedEntry['as'], number>> = { handled: 1, merged: 2, 'dead-lettered': 3 };
const STACK_NAME_LENGTH = 16;
