import { contactOf } from '../conversation/ids.ts';
import type { PlannedJob } from '../flow/engine/action-result.ts';
import { utteranceOf } from '../message/inbound/inbound-message.ts';
import { publicId } from '../privacy/public-id.ts';
import type { BotContext } from './bot-context.ts';
import type { FinishedTurn } from './commit-turn.ts';
import { maskedWords } from './masked-words.ts';
import type { ReadEntry } from './plan-turns.ts';

/**
 * An incoming message as the world outside the boundary may see it: a pseudonym, the kind, the masked words. Words that answer a personal
 * question are hidden whole, also when the answer was refused.
 */
export function messageEvent(context: BotContext, queue: string, finished: FinishedTurn, entry: ReadEntry): readonly PlannedJob[] {
  if (!('message' in entry.inbound)) return [];
  const { message } = entry.inbound;
  const { conversationId } = finished.lease;
  const utterance = utteranceOf(message);
  const text = utterance === undefined ? undefined : maskedWords(context, finished, utterance, 'message.received', 'inbound');
  return [
    {
      queue,
      name: 'message.received',
      data: {
        inboundId: publicId(entry.inboundId),
        contact: context.sealer.pseudonym('contact', contactOf(conversationId)),
        conversationId,
        kind: publicId(message.type),
        receivedAt: entry.receivedAt,
        ...(text === undefined ? {} : { text }),
      },
    },
  ];
}
