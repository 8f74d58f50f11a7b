import type { z } from 'zod';
import { matchChoice } from '../../answers/match-choice.ts';
import { type ParsedAnswer, parseAnswer } from '../../answers/parse-answer.ts';
import { yesNo } from '../../answers/yes-no.ts';
import { TurnFailedError } from '../../errors/turn-failed-error.ts';
import { type InboundMessage, utteranceOf } from '../../message/inbound/inbound-message.ts';
import { pickText } from '../../text/pick-text.ts';
import { renderTemplate } from '../../text/render-template.ts';
import type { ChoiceOption, ChooseStep, Transition } from '../graph/steps.ts';
import { offeredOptions, questionOf, repeatQuestion, replyIdOf } from './ask-question.ts';
import { goTo } from './go-to.ts';
import { saySystem, systemText, textOf } from './say.ts';
import type { DraftFrame, TurnDraft } from './turn-draft.ts';

/** What a message means to the open question. */
export type ReadAnswer =
  /** `confidence` 0–1: how sure it is meant as an answer. `accept` takes it. */
  | { readonly status: 'valid'; readonly confidence: number; accept(): void }
  /** `refuse` counts the try and asks again. */
  | { readonly status: 'invalid'; refuse(): void };

/** Reads a message as the answer to the question a frame waits with; `undefined` when it waits with none. */
export function readAnswer(draft: TurnDraft, frame: DraftFrame, message: InboundMessage): ReadAnswer | undefined {
  const step = questionOf(draft, frame);
  if (step === undefined) return undefined;
  if (step.kind === 'choose') return readChoice(draft, frame, step, message);

  const utterance = utteranceOf(message);
  if (utterance === undefined || utterance.trim() === '') {
    return invalid(draft, frame, step, () => saySystem(draft, 'answerWithText', frame));
  }
  const schema = draft.flowOf(frame).answers.get(step.slot);
  if (schema === undefined) throw new TurnFailedError({ where: `${frame.flowId}.${frame.stepId}, whose answer is not registered` });
  const parsed = parseInContext(schema, utterance, frame);
  if (!parsed.ok) {
    return invalid(draft, frame, step, () => {
      frame.refusedFor = parsed.code;
      if (typeof parsed.values.suggestion === 'string') frame.suggestion = parsed.values.suggestion;
      const text =
        step.reask === undefined
          ? renderTemplate(pickText(parsed.reask, draft.language, draft.bot.languages), (name) => parsed.values[name], draft.language)
          : textOf(draft, frame, step.reask);
      draft.replies.push({ type: 'text', text });
    });
  }
  return { status: 'valid', confidence: parsed.confidence, accept: () => fill(draft, frame, step.slot, parsed.value, step.next) };
}

/** Reads an answer knowing what was refused before: a yes takes the suggestion, the same again is insisted on. */
function parseInContext(schema: z.ZodType, utterance: string, frame: DraftFrame): ParsedAnswer<unknown> {
  const parsed = parseAnswer(schema, utterance);
  if (parsed.ok || frame.suggestion === undefined) return parsed;
  if (parsed.code === frame.refusedFor) return parseAnswer(schema, utterance, { isInsisted: true });
  const agreed = parseAnswer(yesNo(), utterance);
  return agreed.ok && agreed.value === true ? parseAnswer(schema, frame.suggestion) : parsed;
}

function readChoice(draft: TurnDraft, frame: DraftFrame, step: ChooseStep, message: InboundMessage): ReadAnswer {
  const options = offeredOptions(draft, frame, step);
  const replyId = replyIdIn(message);
  const text = utteranceOf(message);
  const match = matchChoice(
    options.map((option) => ({
      id: replyIdOf(frame, option),
      label: textOf(draft, frame, option.label),
      aliases: aliasesOf(draft, option),
    })),
    { ...(replyId === undefined ? {} : { replyId }), ...(text === undefined || replyId !== undefined ? {} : { text }) },
  );
  if (match.status === 'matched') {
    const option = options.find((candidate) => replyIdOf(frame, candidate) === match.id)!;
    return { status: 'valid', confidence: match.confidence, accept: () => choose(draft, frame, step, option) };
  }
  return invalid(draft, frame, step, () => {
    if (match.status === 'ambiguous') {
      const labels = options
        .filter((option) => match.ids.includes(replyIdOf(frame, option)))
        .map((option) => `*${textOf(draft, frame, option.label)}*`);
      saySystem(draft, 'chooseAmong', frame, { options: new Intl.ListFormat(draft.language, { type: 'disjunction' }).format(labels) });
      return;
    }
    saySystem(draft, replyId === undefined ? 'chooseAgain' : 'staleChoice', frame);
    repeatQuestion(draft, frame);
  });
}

function choose(draft: TurnDraft, frame: DraftFrame, step: ChooseStep, option: ChoiceOption): void {
  const next = option.next ?? step.next;
  if (step.slot === undefined) leave(draft, frame, next);
  else fill(draft, frame, step.slot, option.id, next);
}

function fill(draft: TurnDraft, frame: DraftFrame, slot: string, value: unknown, next: Transition): void {
  frame.slots[slot] = value;
  leave(draft, frame, next);
}

function leave(draft: TurnDraft, frame: DraftFrame, next: Transition): void {
  frame.answered = [...frame.answered.filter((stepId) => stepId !== frame.stepId), frame.stepId];
  goTo(draft, frame, next);
}

function invalid(
  draft: TurnDraft,
  frame: DraftFrame,
  step: { readonly maxAttempts?: number; readonly onExhausted?: Transition },
  explain: () => void,
): ReadAnswer {
  return {
    status: 'invalid',
    refuse: () => {
      frame.attempts += 1;
      if (step.maxAttempts !== undefined && step.onExhausted !== undefined && frame.attempts >= step.maxAttempts) {
        goTo(draft, frame, step.onExhausted);
        return;
      }
      explain();
      if (frame.attempts % 3 === 0) draft.replies.push({ type: 'text', text: systemText(draft, 'stuckHint', frame) });
    },
  };
}

/** What was tapped, when something was. */
export function replyIdIn(message: InboundMessage): string | undefined {
  return message.type === 'button_reply' || message.type === 'list_reply' ? message.replyId : undefined;
}

function aliasesOf(draft: TurnDraft, option: ChoiceOption): readonly string[] {
  return draft.bot.languages.flatMap((language) => option.aliases?.[language] ?? []);
}
