import type { Checkpoint, ConversationId, LeasedWork, PendingEntry, StoredSnapshot, TimerRow } from '@recado/core';

/** What `lease` answers; `null` stands for nothing. */
export interface LeasedRow {
  readonly conversationId: ConversationId;
  readonly fencingToken: number;
  readonly leasedAt: number;
  readonly version: number;
  readonly takeovers: number;
  readonly snapshot: StoredSnapshot | null;
  readonly messages: readonly Omit<PendingEntry, 'conversationId'>[] | null;
  readonly timers: readonly TimerRow[] | null;
  readonly checkpoints: readonly Checkpoint[] | null;
}

export function toLeasedWork({ conversationId, fencingToken, snapshot, messages, timers, checkpoints, ...counts }: LeasedRow): LeasedWork {
  return {
    lease: { conversationId, fencingToken },
    ...counts,
    snapshot: snapshot ?? undefined,
    messages: (messages ?? []).map((message) => ({ ...message, conversationId })),
    timers: timers ?? [],
    checkpoints: checkpoints ?? [],
  };
}
