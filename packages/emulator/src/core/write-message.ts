import type { JournalEntry } from '../journal/journal-entry.ts';
import type { JsonObject } from '../message/json.ts';
import { createMessageId } from '../message/message-id.ts';
import type { UserRecord } from '../user/user-record.ts';
import { messageWebhookBody, senderIds, toWebhookTimestamp } from '../webhook/webhook-body.ts';
import type { EmulatorCore } from './emulator-core.ts';

/** The person writes: resolves with the id when message and webhook are in the journal. */
export async function writeMessage(core: EmulatorCore, user: UserRecord, content: JsonObject): Promise<{ readonly id: string }> {
  const { clock, identity, number } = core.options;
  const { context, from: _from, from_user_id: _fromUserId, id: _id, timestamp: _timestamp, ...rest } = content;
  const at = clock.now();
  const id = createMessageId(user.waId, 'inbound');
  const message: JsonObject = {
    ...(context === undefined ? {} : { context }),
    ...senderIds(user, identity),
    id,
    timestamp: toWebhookTimestamp(at),
    ...rest,
  };
  const entry: JournalEntry = { id, userKey: user.key, direction: 'inbound', at, message, statuses: [] };
  const body = messageWebhookBody(number, user, message, identity);
  await core.commit([{ type: 'entry', entry }, ...core.queueWebhook(entry, 'message', body)]);
  return { id };
}
