import type { ConversationId, LeasedWork, Sealed } from '@recado/core';
import { readMessage } from './stored-message.ts';
import { readSnapshot } from './stored-snapshot.ts';

/** What `lease.lua` answers. */
export type LeaseReply = readonly [
  conversationId: ConversationId,
  fencingToken: number,
  version: number,
  snapshot: string,
  messages: readonly string[],
  tries: readonly number[],
  timers: readonly string[],
  checkpoints: readonly string[],
];

export function readLease([conversationId, fencingToken, version, snapshot, messages, tries, timers, checkpoints]: LeaseReply): LeasedWork {
  return {
    lease: { conversationId, fencingToken },
    version,
    snapshot: snapshot === '' ? undefined : readSnapshot(snapshot).snapshot,
    messages: messages.map((text, i) => {
      const { inboundId, receivedAt, body } = readMessage(text);
      return { inboundId, conversationId, receivedAt, body, attempts: tries[i] ?? 0 };
    }),
    timers: pairs(timers).map(([id, dueAt]) => ({ id, dueAt: Number(dueAt) })),
    checkpoints: pairs(checkpoints).map(([key, result]) => ({ key, result: result as Sealed })),
  };
}

/** A flat answer of Redis, two by two. */
export function pairs(flat: readonly string[]): [string, string][] {
  return Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i]!, flat[2 * i + 1]!]);
}
