import { hash } from 'node:crypto';
import type { ConsumedEntry, TurnCommit } from '@recado/core';
import { digestOf } from './key-space.ts';
import { RecentMap } from './recent-map.ts';
import { writeReply } from './stored-reply.ts';
import { writeSnapshot } from './stored-snapshot.ts';
import { writeStack } from './stored-stack.ts';

/** The turn as `commit.lua` takes it. */
export function commitValues(ref: string, commit: TurnCommit): (string | number)[] {
  const { lease, expectedVersion, next, flows, consumed, firedTimers, timers, outbox, jobs, keepLease, take } = commit;
  const gone = firedTimers.length + timers.cancel.length;
  const stack = writeStack(flows);
  const lengths = `${consumed.length} ${gone} ${timers.set.length} ${outbox.length} ${jobs.length}`;
  const values: (string | number)[] = [
    ref,
    `${lease.fencingToken} ${expectedVersion} ${keepLease ? 1 : 0} ${take?.ttlMs ?? 0}`,
    lengths,
    writeSnapshot(lease.conversationId, expectedVersion + 1, next),
    stack === '' ? '' : stackName(stack) + stack,
  ];
  for (const { inboundId, as, reason } of consumed) {
    values.push(digestOf('message', inboundId) + CONSUMED[as] + (as === 'dead-lettered' ? (reason ?? 'unknown') : ''));
  }
  values.push(...firedTimers, ...timers.cancel);
  for (const { id, dueAt } of timers.set) values.push(id, dueAt);
  for (const reply of outbox) values.push(digestOf('reply', reply.id), writeReply(reply));
  for (const job of jobs) values.push(job.id, ref + JSON.stringify(job));
  return values;
}

/** There are few stacks. */
function stackName(stack: string): string {
  const known = stackNames.get(stack);
  if (known !== undefined) return known;
  const name = hash('sha256', stack, 'base64url').slice(0, STACK_NAME_LENGTH);
  stackNames.set(stack, name);
  return name;
}

const stackNames = new RecentMap<string>(1_000);
const CONSUMED: Readonly<Record<ConsumedEntry['as'], string>> = { handled: '', merged: '2', 'dead-lettered': '3' };
/** As in `commit.lua`. */
const STACK_NAME_LENGTH = 8;
