import type { ConversationSnapshot } from '../conversation/conversation-snapshot.ts';
import { MaskingFailedError } from '../errors/masking-failed-error.ts';
import type { BotDefinition } from '../flow/compile/bot-definition.ts';
import { matchCommand } from '../intent/commands.ts';
import { mask } from '../privacy/mask.ts';
import type { MaskedText } from '../privacy/masked-text.ts';
import { publicId } from '../privacy/public-id.ts';
import type { BotContext } from './bot-context.ts';
import type { FinishedTurn } from './commit-turn.ts';

/**
 * Words of a turn, ours or the contact's, without what is personal in them. `undefined` when masking failed: they then go nowhere, and
 * the turn is not held up.
 * @param door - Where they were to go, for the log.
 */
export function maskedWords(
  { definition, logger }: BotContext,
  finished: FinishedTurn,
  text: string,
  door: 'message.received' | 'history' | 'not_understood',
  direction: 'inbound' | 'outbound',
): MaskedText | undefined {
  try {
    return mask(text, { known: direction === 'inbound' ? personalWords(definition, finished, text) : heldWords(finished) });
  } catch (error) {
    if (!(error instanceof MaskingFailedError)) throw error;
    logger.error('mask.failed', { conversationId: finished.lease.conversationId, door: publicId(door) });
    return undefined;
  }
}

/** What is known to be personal in a text: the whole of it when it answers a personal question, else what the conversation holds. */
function personalWords(definition: BotDefinition, finished: FinishedTurn, text: string): readonly string[] {
  const { before, understanding } = finished;
  const isAnswer = understanding?.intent === undefined && matchCommand(text) === undefined;
  if (isAnswer && before !== undefined && asksForPersonal(definition, before)) return [text];
  return heldWords(finished);
}

/** What the conversation held before the turn, holds after it, and what its replies quote. */
function heldWords({ before, done }: FinishedTurn): readonly string[] {
  const frames = [...(before?.stack ?? []), ...done.next.stack];
  const held = [done.next.displayName, done.next.repair.said, ...done.quoted, ...frames.flatMap((frame) => Object.values(frame.slots))];
  return [...new Set(held.flatMap(wordsIn))];
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
