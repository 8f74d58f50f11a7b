import type { JournalChange } from '../journal/journal.ts';
import type { JournalEntry } from '../journal/journal-entry.ts';
import type { JsonObject } from '../message/json.ts';
import { createMessageId } from '../message/message-id.ts';
import { isInsideSessionWindow } from '../message/session-window.ts';
import { type GraphProblem, invalid } from '../problem/graph-problem.ts';
import { toPhoneDigits } from '../user/user-directory.ts';
import type { UserRecord } from '../user/user-record.ts';
import { typeOfSend } from '../validate/validate-send.ts';
import type { EmulatorCore } from './emulator-core.ts';
import { planStatuses } from './plan-statuses.ts';
import type { RateLimits } from './rate-limits.ts';

const SESSION_WINDOW_CLOSED = 131047;
const UNDELIVERABLE = 131026;
const TYPING_SHOWS_MS = 25_000;

export type SendOutcome =
  | { readonly status: 'accepted'; readonly answer: JsonObject }
  | { readonly status: 'refused'; readonly problem: GraphProblem };

/** Accepts a valid send: resolves when it is in the journal. What cannot be delivered is accepted too and fails by status, as with Meta. */
export async function acceptSend(core: EmulatorCore, body: JsonObject, limits: RateLimits | undefined): Promise<SendOutcome> {
  const { number, identity, statusDelaysMs } = core.options;
  const address = String(body.to ?? body.recipient);
  const addressedBy = body.to === undefined ? 'bsuid' : 'phone';
  if (addressedBy === 'phone' && toPhoneDigits(address) === number.displayPhoneNumber)
    return { status: 'refused', problem: { code: 131021 } };

  const isStranger = addressedBy === 'bsuid' && core.directory.find(address) === undefined;
  const user = core.ensureUser(addressedBy === 'bsuid' ? { bsuid: address } : { phone: address });
  const problem = limits?.take(user.key, core.options.clock.now());
  if (problem !== undefined) return { status: 'refused', problem };

  const entry = createEntry(core, user, body, addressedBy, isStranger);
  await core.commit([{ type: 'entry', entry }, ...statusChanges(core, entry, statusDelaysMs)]);
  return {
    status: 'accepted',
    answer: {
      messaging_product: 'whatsapp',
      contacts: [
        {
          input: address,
          wa_id: addressedBy === 'phone' ? user.waId : undefined,
          user_id: identity === 'phone-only' ? undefined : user.bsuid,
        },
      ],
      messages: [{ id: entry.id }],
    },
  };
}

/** Marks a message of a person, and those before it, read; with `typing_indicator` the bot is seen typing. */
export async function acceptReadMark(core: EmulatorCore, body: JsonObject): Promise<SendOutcome> {
  const entry = core.state.entry(String(body.message_id));
  if (entry?.direction !== 'inbound') return { status: 'refused', problem: invalid('message_id', 'is not a message of a user') };
  const now = core.options.clock.now();
  const unread = core.state.unreadUpTo(entry);
  if (unread.length > 0) {
    await core.commit(unread.map((messageId) => ({ type: 'status', messageId, change: { status: 'read', at: now } })));
    core.emit({ type: 'message.read', userKey: entry.userKey, messageId: entry.id });
  }
  if (body.typing_indicator !== undefined) core.emit({ type: 'typing.shown', userKey: entry.userKey, until: now + TYPING_SHOWS_MS });
  return { status: 'accepted', answer: { success: true } };
}

function createEntry(
  core: EmulatorCore,
  user: UserRecord,
  body: JsonObject,
  addressedBy: 'phone' | 'bsuid',
  isStranger: boolean,
): JournalEntry {
  const at = core.options.clock.now();
  const isReachable = body.type === 'template' || isInsideSessionWindow(core.state.lastInboundAt(user.key), at);
  const failsWith = isStranger ? UNDELIVERABLE : isReachable ? undefined : SESSION_WINDOW_CLOSED;
  const callbackData = body.biz_opaque_callback_data;
  return {
    id: createMessageId(user.waId, 'outbound'),
    userKey: user.key,
    direction: 'outbound',
    at,
    message: { ...body, type: typeOfSend(body) },
    ...(typeof callbackData === 'string' ? { bizOpaqueCallbackData: callbackData } : {}),
    addressedBy,
    ...(failsWith === undefined ? {} : { failsWith }),
    statuses: [],
  };
}

function statusChanges(
  core: EmulatorCore,
  entry: JournalEntry,
  delays: EmulatorCore['options']['statusDelaysMs'],
): readonly JournalChange[] {
  if (delays === 'none') {
    const { failsWith } = entry;
    if (failsWith === undefined) return [];
    return [{ type: 'status', messageId: entry.id, change: { status: 'failed', at: entry.at, errorCode: failsWith } }];
  }
  return planStatuses(entry, delays).map((plan) => ({
    type: 'status-planned',
    planned: { number: core.nextNumber(), messageId: entry.id, ...plan },
  }));
}
