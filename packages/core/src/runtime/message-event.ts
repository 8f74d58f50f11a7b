import type { ConversationSnapshot } from '../conversation/conversation-snapshot.ts';
import { contactOf } from '../conversation/ids.ts';
import type { BotDefinition } from '../flow/compile/bot-definition.ts';
import type { PlannedJob } from '../flow/engine/action-result.ts';
import { matchCommand } from '../intent/commands.ts';
import { utteranceOf } from '../message/inbound/inbound-message.ts';
import { mask } from '../privacy/mask.ts';
import { publicId } from '../privacy/public-id.ts';
import type { BotContext } from './bot-context.ts';
import type { FinishedTurn } from './commit-turn.ts';
import type { ReadEntry } from './plan-turns.ts';

/**
 * An incoming message as the world outside the boundary may see it: a pseudonym, the kind, the masked words. Words that answer a personal
 * question are hidden whole, also when the answer was refused.
 */
export function messageEvent(
  { sealer, definition }: BotContext,
  queue: string,
  finished: FinishedTurn,
  entry: ReadEntry,
): readonly PlannedJob[] {
  if (!('message' in entry.inbound)) return [];
  const { message } = entry.inbound;
  const { conversationId } = finished.lease;
  const text = utteranceOf(message);
  return [
    {
      queue,
      name: 'message.received',
      data: {
        inboundId: publicId(entry.inboundId),
        contact: sealer.pseudonym('contact', contactOf(conversationId)),
        conversationId,
        kind: publicId(message.type),
        receivedAt: entry.receivedAt,
        ...(text === undefined ? {} : { text: mask(text, { known: personalWords(definition, finished, text) }) }),
      },
    },
  ];
}

/** What is known to be personal in a text: the whole of it when it answers a personal question, else what the conversation holds. */
function personalWords(definition: BotDefinition, { before, done, understanding }: FinishedTurn, text: string): readonly string[] {
  const isAnswer = understanding?.intent === undefined && matchCommand(text) === undefined;
  if (isAnswer && before !== undefined && asksForPersonal(definition, before)) return [text];
  const { displayName, stack } = done.next;
  return [displayName, ...stack.flatMap((frame) => Object.values(frame.slots))].flatMap(wordsIn);
}

function asksForPersonal(definition: BotDefinition, snapshot: ConversationSnapshot): boolean {
  const frame = snapshot.stack.at(-1);
  if (frame?.phase !== 'question') return false;
  const graph = definition.flows.get(frame.flowId)?.find((version) => version.graph.version === frame.flowVersion)?.graph;
  const step = graph?.steps[frame.stepId];
  return step?.kind === 'ask' && graph?.slots[step.slot]?.public !== true;
}

function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.length >= 3 ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}
