import type { ContactAddresses } from '../conversation/contact.ts';
import type { ConversationSnapshot } from '../conversation/conversation-snapshot.ts';
import { type ConversationId, channelOf, contactOf } from '../conversation/ids.ts';
import type { BotDefinition } from '../flow/compile/bot-definition.ts';
import { systemTextIn } from '../flow/engine/system-text-in.ts';
import type { TurnDone } from '../flow/engine/turn-result.ts';
import type { ReadEntry } from './plan-turns.ts';

/** The turn that gives a message up: the conversation stays where it was, and its writer is told that something went wrong. */
export function apologyFor(
  definition: BotDefinition,
  id: ConversationId,
  snapshot: ConversationSnapshot | undefined,
  entry: ReadEntry,
): TurnDone {
  const message = 'message' in entry.inbound ? entry.inbound.message : undefined;
  const next = snapshot ?? emptySnapshot(id, message?.from.addresses ?? {});
  const replies = message === undefined ? [] : [{ type: 'text' as const, text: systemTextIn(definition, 'broken', next.language) }];
  return { ...unchanged(next), replies };
}

/** The turn that drops what was due and says nothing. */
export const goneQuiet = (id: ConversationId, snapshot: ConversationSnapshot | undefined): TurnDone =>
  unchanged(snapshot ?? emptySnapshot(id, {}));

const unchanged = (next: ConversationSnapshot): TurnDone => ({
  status: 'done',
  next,
  replies: [],
  quoted: [],
  concealed: new Map(),
  events: [],
  jobs: [],
  answers: [],
  timers: { set: [], cancel: [] },
});

const emptySnapshot = (id: ConversationId, addresses: ContactAddresses): ConversationSnapshot => ({
  schema: 1,
  conversationId: id,
  contactId: contactOf(id),
  channelId: channelOf(id),
  addresses,
  stack: [],
  repair: { misses: 0 },
});
