import type { ReplyChoice } from '../../message/outbound/buttons.ts';
import type { OutboundMessage } from '../../message/outbound/outbound-message.ts';
import type { AskStep, ChoiceOption, ChooseStep } from '../graph/steps.ts';
import { holds } from './condition.ts';
import { sayContent, saySystem, systemText, textOf } from './say.ts';
import type { DraftFrame, TurnDraft } from './turn-draft.ts';

/** Asks and waits. */
export function askQuestion(draft: TurnDraft, frame: DraftFrame, step: AskStep | ChooseStep): void {
  frame.phase = 'question';
  frame.askedAt = draft.now;
  if (step.kind === 'ask') sayContent(draft, frame, step.content);
  else draft.replies.push(offer(draft, frame, step));
}

/** Asks the open question of a frame again, as it was. */
export function repeatQuestion(draft: TurnDraft, frame: DraftFrame): void {
  const step = questionOf(draft, frame);
  if (step !== undefined) askQuestion(draft, frame, step);
}

/** Comes back to a question after something else was dealt with. */
export function resumeQuestion(draft: TurnDraft, frame: DraftFrame): void {
  saySystem(draft, 'resumed', frame);
  repeatQuestion(draft, frame);
}

/** The step of a frame that waits for an answer. */
export function questionOf(draft: TurnDraft, frame: DraftFrame): AskStep | ChooseStep | undefined {
  const step = draft.flowOf(frame).graph.steps[frame.stepId];
  return frame.phase === 'question' && (step?.kind === 'ask' || step?.kind === 'choose') ? step : undefined;
}

/** Options of a choice that are offered now. */
export function offeredOptions(draft: TurnDraft, frame: DraftFrame, step: ChooseStep): readonly ChoiceOption[] {
  return step.options.filter((option) => option.when === undefined || holds(draft, frame, option.when));
}

/** The id that travels with an option and comes back when it is tapped. */
export const replyIdOf = (frame: DraftFrame, option: ChoiceOption): string => `${frame.flowId}:${frame.stepId}:${option.id}`;

function offer(draft: TurnDraft, frame: DraftFrame, step: ChooseStep): OutboundMessage {
  const text = textOf(draft, frame, step.text);
  const choices: ReplyChoice[] = offeredOptions(draft, frame, step).map((option) => ({
    id: replyIdOf(frame, option),
    title: textOf(draft, frame, option.label),
    ...(option.description === undefined ? {} : { description: textOf(draft, frame, option.description) }),
  }));
  const footer = step.footer === undefined ? {} : { footer: textOf(draft, frame, step.footer) };
  const presentation = step.presentation ?? 'auto';
  if (presentation === 'buttons' || (presentation === 'auto' && fitsButtons(choices)))
    return { type: 'buttons', text, ...footer, buttons: choices };
  if (presentation === 'list' || (presentation === 'auto' && choices.length <= MAX_ROWS)) {
    const button = step.button === undefined ? systemText(draft, 'listButton') : textOf(draft, frame, step.button);
    return { type: 'list', text, ...footer, button, sections: [{ rows: choices }] };
  }
  return {
    type: 'text',
    text: `${text}\n\n${choices.map((choice, at) => `${at + 1}. ${choice.title}`).join('\n')}\n\n${systemText(draft, 'replyWithNumber')}`,
  };
}

const MAX_ROWS = 10;
const fitsButtons = (choices: readonly ReplyChoice[]) =>
  choices.length <= 3 && choices.every((choice) => choice.title.length <= 20 && choice.description === undefined);
