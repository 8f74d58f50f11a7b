import type { ConversationSnapshot } from '../conversation/conversation-snapshot.ts';
import { MaskingFailedError } from '../errors/masking-failed-error.ts';
import type { BotDefinition } from '../flow/compile/bot-definition.ts';
import { matchCommand } from '../intent/commands.ts';
import { hidden, maskCommon } from '../privacy/mask.ts';
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
    if (direction === 'inbound' && answersPersonal(definition, finished, text)) return hidden();
    const words = direction === 'inbound' ? text : (finished.done.concealed.get(text) ?? text);
    return maskCommon(words, { known: heldWords(finished) });
  } catch (error) {
    if (!(error instanceof MaskingFailedError)) throw error;
    logger.error('mask.failed', { conversationId: finished.lease.conversationId, door: publicId(door) });
    return undefined;
  }
}

/** Whether a text answers a personal question: then all of it is personal, also when the answer was refused. */
function answersPersonal(definition: BotDefinition, { before, understanding }: FinishedTurn, text: string): boolean {
  if (before === undefined || understanding?.intent !== undefined) return false;
  return asksForPersonal(definition, before) && matchCommand(text) === undefined;
}

/** What the conversation held before the turn, holds after it, and what its replies quote. */
function heldWords({ before, done }: FinishedTurn): readonly string[] {
  const held = new Set<string>();
  gatherWords(done.next.displayName, held);
  gatherWords(done.next.repair.said, held);
  gatherWords(done.quoted, held);
  for (const frame of before?.stack ?? []) gatherWords(frame.slots, held);
  for (const frame of done.next.stack) gatherWords(frame.slots, held);
  return [...held];
}

function asksForPersonal(definition: BotDefinition, snapshot: ConversationSnapshot): boolean {
  const frame = snapshot.stack.at(-1);
  if (frame?.phase !== 'question') return false;
  const graph = definition.flows.get(frame.flowId)?.find((version) => version.graph.version === frame.flowVersion)?.graph;
  const step = graph?.steps[frame.stepId];
  return step?.kind === 'ask' && graph?.slots[step.slot]?.public !== true;
}

function gatherWords(value: unknown, held: Set<string>): void {
  if (typeof value === 'string') {
    if (value.length >= 3) held.add(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) gatherWords(inner, held);
  }
}
