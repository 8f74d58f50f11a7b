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
  const next: ConversationSnapshot = snapshot ?? {
    schema: 1,
    conversationId: id,
    contactId: contactOf(id),
    channelId: channelOf(id),
    addresses: message?.from.addresses ?? {},
    stack: [],
    repair: { misses: 0 },
  };
  return {
    status: 'done',
    next,
    replies: message === undefined ? [] : [{ type: 'text', text: systemTextIn(definition, 'broken', next.language) }],
    events: [],
    jobs: [],
    timers: { set: [], cancel: [] },
  };
}
