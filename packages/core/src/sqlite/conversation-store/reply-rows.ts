import type { ConversationId } from '../../conversation/ids.ts';
import type { OutboxRow, TakenReply, TakeRequest } from '../../ports/conversation-store/relay.ts';
import type { Sealed } from '../../privacy/sealed.ts';
import type { SqliteStoreContext } from './sqlite-store-context.ts';

/** A row of `outbox`. Only the first open one of a conversation has `available_at`. */
export interface ReplyRow {
  readonly seq: number;
  readonly id: string;
  readonly conversation_id: ConversationId;
  readonly body: Sealed | null;
  readonly state: number;
  readonly available_at: number | null;
  readonly taken_at: number | null;
  readonly taken_until: number | null;
  readonly token: number;
  readonly attempts: number;
  readonly suspect_since: number | null;
  readonly doubtful: number;
  readonly receipt_rank: number;
  readonly reason: string | null;
}

export function replyOf({ database }: SqliteStoreContext, id: string): ReplyRow | undefined {
  return database.get<ReplyRow>('SELECT * FROM outbox WHERE id = ?', id);
}

/** Appends to a conversation's outbox; ids already there are left as they are. Answers the one that became the first and may be taken now. */
export function addReplies(
  context: SqliteStoreContext,
  conversationId: ConversationId,
  outbox: readonly OutboxRow[],
): ReplyRow | undefined {
  if (outbox.length === 0) return undefined;
  const hadNone = headOf(context, conversationId) === undefined;
  for (const { id, body } of outbox) {
    context.database.run(
      'INSERT INTO outbox (id, conversation_id, body) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING',
      id,
      conversationId,
      body,
    );
  }
  return hadNone ? offerHead(context, conversationId) : undefined;
}

/** The oldest open reply of a conversation. */
export function headOf({ database }: SqliteStoreContext, conversationId: ConversationId): ReplyRow | undefined {
  return database.get<ReplyRow>(
    'SELECT * FROM outbox WHERE conversation_id = ? AND body IS NOT NULL AND state = 0 ORDER BY seq LIMIT 1',
    conversationId,
  );
}

/** Makes the oldest open reply of a conversation available now. `undefined`: there is none. */
export function offerHead(context: SqliteStoreContext, conversationId: ConversationId): ReplyRow | undefined {
  const head = headOf(context, conversationId);
  if (head) context.database.run('UPDATE outbox SET available_at = ? WHERE seq = ?', context.time.now(), head.seq);
  return head;
}

/** Marks a reply as being sent. */
export function takeReply({ database, time }: SqliteStoreContext, row: ReplyRow, { owner, ttlMs }: TakeRequest): TakenReply {
  const now = time.now();
  const suspectSince = row.taken_at ?? row.suspect_since;
  database.run(
    `UPDATE outbox SET available_at = ?, taken_at = ?, taken_until = ?, taken_by = ?, token = token + 1, attempts = attempts + 1,
       doubtful = doubtful + 1, suspect_since = ? WHERE seq = ?`,
    now + ttlMs,
    now,
    time.leaseNow() + ttlMs,
    owner,
    suspectSince,
    row.seq,
  );
  return {
    id: row.id,
    conversationId: row.conversation_id,
    body: row.body!,
    token: row.token + 1,
    takenAt: now,
    attempts: row.attempts + 1,
    ...(suspectSince !== null && { suspectSince }),
  };
}

/** Ends a reply. Dead letters keep their body. */
export function closeReply(
  { database, time }: SqliteStoreContext,
  seq: number,
  state: number,
  end: { keepsBody: boolean; reason?: string | undefined },
): void {
  database.run(
    `UPDATE outbox SET state = ?, body = iif(?, body, NULL), available_at = NULL, taken_at = NULL, taken_until = NULL, reason = ?,
       settled_at = ? WHERE seq = ?`,
    state,
    end.keepsBody ? 1 : 0,
    end.reason ?? null,
    time.now(),
    seq,
  );
}
