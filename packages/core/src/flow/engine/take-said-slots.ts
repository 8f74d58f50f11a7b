import { parseAnswer } from '../../answers/parse-answer.ts';
import { pickText } from '../../text/pick-text.ts';
import type { SlotValues } from '../graph/slot-values.ts';
import { questionOf, repeatQuestion } from './ask-question.ts';
import { goTo } from './go-to.ts';
import { saySystem } from './say.ts';
import type { DraftFrame, TurnDraft } from './turn-draft.ts';

/**
 * Takes what a message that was no plain answer said of the open flow's questions: a correction of an earlier answer, or the answer inside a
 * long sentence. Only slots the flow asks for, and only valid answers. `false` when there is none.
 */
export function takeSaidSlots(draft: TurnDraft, frame: DraftFrame, said: SlotValues): boolean {
  const step = questionOf(draft, frame);
  if (step === undefined) return false;
  const { graph, answers } = draft.flowOf(frame);
  const asked = new Set(Object.values(graph.steps).flatMap((step) => (step.kind === 'ask' ? [step.slot] : [])));
  const taken: string[] = [];
  for (const [slot, words] of Object.entries(said)) {
    const schema = asked.has(slot) ? answers.get(slot) : undefined;
    const parsed = schema === undefined || typeof words !== 'string' ? undefined : parseAnswer(schema, words);
    if (parsed?.ok !== true) continue;
    frame.slots[slot] = parsed.value;
    taken.push(slot);
  }
  if (taken.length === 0) return false;

  const labels = taken.map((slot) => {
    const label = graph.slots[slot]?.label;
    return label === undefined ? slot : pickText(label, draft.language, draft.bot.languages);
  });
  saySystem(draft, 'noted', frame, { slots: new Intl.ListFormat(draft.language).format(labels) });
  if (step.kind === 'ask' && taken.includes(step.slot)) {
    frame.answered = [...frame.answered.filter((stepId) => stepId !== frame.stepId), frame.stepId];
    goTo(draft, frame, step.next);
  } else repeatQuestion(draft, frame);
  return true;
}
