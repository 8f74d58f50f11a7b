import type { ConversationId } from '../../conversation/ids.ts';
import { laneOf, saveLane } from './lane.ts';
import type { SqliteStoreContext } from './sqlite-store-context.ts';

/** Makes a pending message a dead letter. Answers when its conversation may be leased; `undefined`: it is not pending. */
export function giveUpMessage(context: SqliteStoreContext, inboundId: string, reason: string): ReturnType<typeof saveLane> | undefined {
  const row = context.database.get<{ conversation_id: ConversationId }>(
    `UPDATE inbound SET state = 3, reason = ?, settled_at = ?
     WHERE inbound_id = ? AND state = 0 AND settled_at IS NULL RETURNING conversation_id`,
    reason,
    context.time.now(),
    inboundId,
  );
  const lane = row && laneOf(context, row.conversation_id);
  if (!lane) return undefined;
  lane.pending -= 1;
  return saveLane(context, lane);
}
