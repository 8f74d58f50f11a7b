import type { ConversationId } from '../../conversation/ids.ts';
import { laneOf, saveLane } from './lane.ts';
import { headOf, offerHead } from './reply-rows.ts';
import type { SqliteStoreContext } from './sqlite-store-context.ts';

/** Puts a dead-lettered message back at the end of its mailbox. One whose person was erased has no body left to drive. */
export function redriveMessage(context: SqliteStoreContext, inboundId: string): boolean {
  const { database } = context;
  const row = database.get<{ conversation_id: ConversationId }>(
    `UPDATE inbound SET seq = (SELECT max(seq) + 1 FROM inbound), state = 0, attempts = 0, reason = NULL, settled_at = NULL
     WHERE inbound_id = ? AND state = 3 AND body IS NOT NULL RETURNING conversation_id`,
    inboundId,
  );
  const lane = row && laneOf(context, row.conversation_id);
  if (!lane) return false;
  lane.pending += 1;
  saveLane(context, lane);
  return true;
}

/** Puts a dead-lettered reply back, behind what waits: the first of its conversation may be on its way now. */
export function redriveReply(context: SqliteStoreContext, id: string): boolean {
  const { database } = context;
  const row = database.get<{ conversation_id: ConversationId }>(
    `UPDATE outbox SET seq = (SELECT max(seq) + 1 FROM outbox), state = 0, attempts = 0, reason = NULL, settled_at = NULL,
       suspect_since = NULL, possible_duplicate = max(possible_duplicate, doubtful > 0)
     WHERE id = ? AND state = 3 AND body IS NOT NULL RETURNING conversation_id`,
    id,
  );
  if (!row) return false;
  if (headOf(context, row.conversation_id)?.id === id) offerHead(context, row.conversation_id);
  return true;
}
