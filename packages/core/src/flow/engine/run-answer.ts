import { pickText } from '../../text/pick-text.ts';
import type { AnswerStep } from '../graph/steps.ts';
import { goTo } from './go-to.ts';
import { saySystem } from './say.ts';
import { answeredSlots, type DraftFrame, type TurnDraft } from './turn-draft.ts';
import { WorkNeeded } from './work-needed.ts';

/** Says the stored answer to the step's question, or asks for one. What is not known is said, or leads to `onUnknown`. */
export function runAnswer(draft: TurnDraft, frame: DraftFrame, step: AnswerStep): void {
  const slots = answeredSlots(frame);
  const question = slots[step.question];
  if (typeof question !== 'string' || question.trim() === '') return unknown(draft, frame, step);
  const key = draft.actionKey(frame, slots);
  const result = draft.inputs.results.get(key);
  if (result === undefined) {
    const { flowId, flowVersion, stepId } = frame;
    const input = { slots, language: draft.language, displayName: draft.displayName };
    const inWords = (text: Parameters<typeof pickText>[0]) => pickText(text, draft.language, draft.bot.languages);
    const passages = step.knowledge.map(({ id, title, text }) => ({ id, title: inWords(title), text: inWords(text) }));
    const { isLocalOnly } = draft;
    throw new WorkNeeded({ status: 'needs', work: 'answer', flowId, flowVersion, stepId, input, key, isLocalOnly, question, passages });
  }
  if ('trace' in result && result.trace !== undefined) draft.answers.push(result.trace);
  if (result.status !== 'answered') return unknown(draft, frame, step);
  for (const value of result.personal) draft.quote(value);
  saySystem(draft, 'answered', frame, { answer: result.text, sources: result.sources.join(', ') });
  goTo(draft, frame, step.next);
}

function unknown(draft: TurnDraft, frame: DraftFrame, step: AnswerStep): void {
  if (step.onUnknown === undefined) saySystem(draft, 'cannotAnswer', frame);
  goTo(draft, frame, step.onUnknown ?? step.next);
}
