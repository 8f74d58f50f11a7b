import { parseAnswer } from '../../answers/parse-answer.ts';
import type { Command } from '../../intent/commands.ts';
import type { SlotValues } from '../graph/slot-values.ts';
import { abandonFlow, advance } from './advance.ts';
import { questionOf, repeatQuestion, resumeQuestion } from './ask-question.ts';
import { dropFrame, newFrame, rootOfTop } from './frames.ts';
import { goTo } from './go-to.ts';
import { saySystem, textOf } from './say.ts';
import type { DraftFrame, TurnDraft } from './turn-draft.ts';

/** Carries out a word that works everywhere. `false` when there is nothing here for it to do. */
export function obey(draft: TurnDraft, command: Command): boolean {
  switch (command) {
    case 'cancel':
      cancel(draft);
      return true;
    case 'help':
      help(draft);
      return true;
    case 'restart':
      return restart(draft);
    case 'repeat':
      return repeat(draft);
    case 'skip':
      return skip(draft);
    default:
      return false;
  }
}

/** Starts a flow on top of what is open; when it ends, the open question is asked again. */
export function digress(draft: TurnDraft, flowId: string, said: SlotValues = {}): void {
  leaveMenu(draft);
  const same = draft.stack.find((frame) => frame.flowId === flowId);
  if (same === undefined) {
    if (draft.stack.length >= MAX_DEPTH && draft.top !== undefined) dropFrame(draft, rootOfTop(draft) ?? draft.top);
    draft.stack.push(newFrame(draft, flowId, slotsSaid(draft, flowId, said)));
    advance(draft);
    return;
  }
  if (same === draft.top) saySystem(draft, 'alreadyHere', same);
  else {
    const above = draft.stack[draft.stack.indexOf(same) + 1];
    if (above !== undefined && same.phase !== 'called') dropFrame(draft, above);
  }
  if (draft.top?.phase === 'question') resume(draft, same, draft.top);
}

/** Slots of a flow that the wish already named, as far as they are valid answers. */
function slotsSaid(draft: TurnDraft, flowId: string, said: SlotValues): { [slot: string]: unknown } {
  const slots: { [slot: string]: unknown } = {};
  for (const [slot, schema] of draft.bot.flows.get(flowId)?.[0]?.answers ?? []) {
    const words = said[slot];
    const parsed = typeof words === 'string' ? parseAnswer(schema, words) : undefined;
    if (parsed?.ok) slots[slot] = parsed.value;
  }
  return slots;
}

/** A choice that leads to other flows is a menu: a wish uttered there is one more choice, so it takes the menu's place. */
function leaveMenu(draft: TurnDraft): void {
  const step = draft.top === undefined ? undefined : questionOf(draft, draft.top);
  if (step?.kind !== 'choose' || draft.top === undefined) return;
  if (step.options.some(({ next }) => typeof next === 'object' && 'flow' in next)) dropFrame(draft, draft.top);
}

function resume(draft: TurnDraft, same: DraftFrame, top: DraftFrame): void {
  if (top === same && draft.replies.length > 0) repeatQuestion(draft, top);
  else resumeQuestion(draft, top);
}

function cancel(draft: TurnDraft): void {
  const root = rootOfTop(draft);
  if (root === undefined) {
    saySystem(draft, 'nothingToCancel');
    return;
  }
  saySystem(draft, 'cancelled', root);
  abandonFlow(draft, root);
}

function restart(draft: TurnDraft): boolean {
  const root = rootOfTop(draft);
  if (root === undefined) return false;
  saySystem(draft, 'restarted', root);
  const { flowId } = root;
  dropFrame(draft, root);
  draft.stack.push(newFrame(draft, flowId));
  advance(draft);
  return true;
}

function repeat(draft: TurnDraft): boolean {
  const frame = draft.top;
  if (frame === undefined || questionOf(draft, frame) === undefined) return false;
  repeatQuestion(draft, frame);
  return true;
}

/** Passes an optional question over. `null` says that it was asked. */
function skip(draft: TurnDraft): boolean {
  const frame = draft.top;
  const step = frame === undefined ? undefined : questionOf(draft, frame);
  if (frame === undefined || step?.kind !== 'ask' || draft.flowOf(frame).graph.slots[step.slot]?.optional !== true) return false;
  frame.slots[step.slot] = null;
  goTo(draft, frame, step.next);
  return true;
}

function help(draft: TurnDraft): void {
  const frame = draft.top;
  const step = frame === undefined ? undefined : questionOf(draft, frame);
  const text = step?.help ?? (frame === undefined ? undefined : draft.flowOf(frame).graph.help);
  if (frame === undefined || text === undefined) saySystem(draft, 'help', frame);
  else draft.replies.push({ type: 'text', text: textOf(draft, frame, text) });
  if (frame !== undefined) repeatQuestion(draft, frame);
}

/** Digressions deeper than this replace the one on top. */
const MAX_DEPTH = 5;
