import type { LeasedWork, Sealed } from '@recado/core';
import { DIGEST_LENGTH, rememberDigest } from './key-space.ts';
import { readMessage } from './stored-message.ts';
import { readSnapshot } from './stored-snapshot.ts';

/** What `lease.lua` answers for a conversation. */
export type LeaseReply = readonly [
  fencingToken: number,
  version: number,
  takeovers: number,
  leasedAt: number,
  snapshot: string,
  messages: readonly string[],
  tries?: readonly number[],
  timers?: readonly string[],
  checkpoints?: readonly string[],
];

export function readLease([
  fencingToken,
  version,
  takeovers,
  leasedAt,
  snapshotText,
  texts,
  tries = [],
  timers = [],
  checkpoints = [],
]: LeaseReply): LeasedWork {
  const kept = snapshotText === '' ? undefined : readSnapshot(snapshotText);
  const messages = texts.map((text, i) => {
    const { inboundId, conversationId, receivedAt, body } = readMessage(text);
    // The commit will name it.
    rememberDigest('message', inboundId, text.slice(0, DIGEST_LENGTH));
    return { inboundId, conversationId, receivedAt, body, attempts: tries[i] ?? 0 };
  });
  // Without a message a timer was due, and what set it is kept.
  const conversationId = (messages[0] ?? kept)!.conversationId;
  return {
    lease: { conversationId, fencingToken },
    leasedAt,
    version,
    takeovers,
    snapshot: kept?.snapshot,
    messages,
    timers: pairs(timers).map(([id, dueAt]) => ({ id, dueAt: Number(dueAt) })),
    checkpoints: pairs(checkpoints).map(([key, result]) => ({ key, result: result as Sealed })),
  };
}

/** A flat answer of Redis, two by two. */
export function pairs(flat: readonly string[]): [string, string][] {
  return Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i]!, flat[2 * i + 1]!]);
}
