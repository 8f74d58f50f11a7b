import type { ConversationId } from '../../conversation/ids.ts';
import { utteranceOf } from '../../message/inbound/inbound-message.ts';
import type { OutboundMessage } from '../../message/outbound/outbound-message.ts';
import type { HistoryEntry } from '../../ports/history/history.ts';
import { publicId } from '../../privacy/public-id.ts';
import type { BotContext } from '../bot-context.ts';
import type { FinishedTurn } from '../commit-turn.ts';
import { maskedWords } from '../masked-words.ts';

/** What a committed turn leaves for those who look back: its messages and replies, masked, and its events by name. */
export function historyOfTurn(
  context: BotContext,
  finished: FinishedTurn,
  replies: readonly { readonly id: string; readonly message: OutboundMessage }[],
  now: number,
): readonly HistoryEntry[] {
  const { lease, turn, done, turnId } = finished;
  const { conversationId } = lease;
  const entries: HistoryEntry[] = [];
  for (const { inbound, inboundId, receivedAt } of turn === undefined ? [] : [...turn.absorbed, turn.entry]) {
    if (!('message' in inbound)) continue;
    const { message } = inbound;
    const utterance = utteranceOf(message);
    const text = utterance === undefined ? undefined : maskedWords(context, finished, utterance, 'history', 'inbound');
    entries.push({
      id: publicId(inboundId),
      at: receivedAt,
      conversationId,
      kind: 'inbound',
      name: publicId(message.type),
      ...(text && { text }),
    });
  }
  for (const { id, message } of replies) {
    const words = wordsOf(message);
    const text = words === undefined ? undefined : maskedWords(context, finished, words, 'history', 'outbound');
    entries.push({ id: publicId(id), at: now, conversationId, kind: 'outbound', name: publicId(message.type), ...(text && { text }) });
  }
  entries.push(...done.events.map(({ name }, at) => eventEntry(`${turnId}.e${at + 1}`, name, conversationId, now)));
  return entries;
}

const eventEntry = (id: string, name: string, conversationId: ConversationId, at: number): HistoryEntry => ({
  id: publicId(id),
  at,
  conversationId,
  kind: 'event',
  name: publicId(name),
});

function wordsOf(message: OutboundMessage): string | undefined {
  if ('text' in message) return message.text;
  return 'caption' in message ? message.caption : undefined;
}
