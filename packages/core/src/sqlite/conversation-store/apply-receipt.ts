import { RECEIPT_RANK } from '../../memory/receipt-rank.ts';
import type { Receipt } from '../../ports/conversation-store/relay.ts';
import { REPLY } from './conversation-store-schema.ts';
import { closeReply, offerHead, replyOf } from './reply-rows.ts';
import type { SqliteStoreContext } from './sqlite-store-context.ts';

/** Answers whether another reply of the conversation may be taken now. */
export function applyReceipt(context: SqliteStoreContext, { outboxId, status, at, reason }: Receipt): boolean {
  const { database } = context;
  const row = replyOf(context, outboxId);
  const rank = RECEIPT_RANK[status];
  if (!row || rank <= row.receipt_rank) return false;
  database.run('UPDATE outbox SET receipt_rank = ?, receipt_at = ? WHERE seq = ?', rank, at, row.seq);
  const becomes = status === 'failed' ? REPLY.failed : REPLY.sent;
  if (row.state === REPLY.waiting) {
    if (row.doubtful > 1) database.run('UPDATE outbox SET possible_duplicate = 1 WHERE seq = ?', row.seq);
    closeReply(context, row.seq, becomes, { keepsBody: false, reason });
    return row.available_at !== null && offerHead(context, row.conversation_id) !== undefined;
  }
  if (row.state !== REPLY.deadLettered || becomes === REPLY.sent) {
    database.run('UPDATE outbox SET state = ?, reason = ?, body = NULL WHERE seq = ?', becomes, reason ?? null, row.seq);
  }
  return false;
}
