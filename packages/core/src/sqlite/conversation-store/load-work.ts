import type { ConversationId } from '../../conversation/ids.ts';
import type { TimerRow } from '../../ports/conversation-store/timers.ts';
import type { Checkpoint, LeasedWork, PendingEntry, StoredSnapshot } from '../../ports/conversation-store/turns.ts';
import type { Sealed } from '../../privacy/sealed.ts';
import type { Lane } from './lane.ts';
import type { SqliteStoreContext } from './sqlite-store-context.ts';

/** What a worker needs for the next turn of a conversation. */
export function loadWork(context: SqliteStoreContext, lane: Lane, maxMessages: number): LeasedWork {
  const { database, time } = context;
  const id = lane.conversation_id;
  const now = time.now();
  const hasDueTimers = lane.next_timer !== null && lane.next_timer <= now;
  return {
    lease: { conversationId: id, fencingToken: lane.fencing_token },
    leasedAt: now,
    version: lane.version,
    takeovers: lane.takeovers,
    snapshot: lane.version === 0 ? undefined : loadSnapshot(context, id),
    messages: lane.pending === 0 ? [] : loadMessages(context, id, maxMessages),
    timers: hasDueTimers ? timersOf(context, id, now) : [],
    checkpoints: database
      .all<Checkpoint>('SELECT key, result FROM checkpoints WHERE conversation_id = ? ORDER BY seq', id)
      .map(({ key, result }) => ({ key, result })),
  };
}

export function loadSnapshot({ database }: SqliteStoreContext, id: ConversationId): StoredSnapshot | undefined {
  const row = database.get<{ state: string; personal: Sealed }>('SELECT state, personal FROM snapshots WHERE conversation_id = ?', id);
  return row && { state: row.state, personal: row.personal };
}

/** Timers of a conversation due by then, the earliest first. */
export function timersOf({ database }: SqliteStoreContext, id: ConversationId, dueBy: number): readonly TimerRow[] {
  return database
    .all<{ id: string; due_at: number }>(
      'SELECT id, due_at FROM timers WHERE conversation_id = ? AND due_at <= ? ORDER BY due_at, id',
      id,
      dueBy,
    )
    .map((row) => ({ id: row.id, dueAt: row.due_at }));
}

function loadMessages({ database }: SqliteStoreContext, id: ConversationId, limit: number): readonly PendingEntry[] {
  return database
    .all<{ inbound_id: string; received_at: number; body: Sealed; attempts: number }>(
      `SELECT inbound_id, received_at, body, attempts FROM inbound
       WHERE conversation_id = ? AND body IS NOT NULL AND state = 0 ORDER BY seq LIMIT ?`,
      id,
      limit,
    )
    .map((row) => ({ inboundId: row.inbound_id, conversationId: id, receivedAt: row.received_at, body: row.body, attempts: row.attempts }));
}
