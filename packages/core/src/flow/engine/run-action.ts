import type { ActionStep } from '../graph/steps.ts';
import { goTo } from './go-to.ts';
import { sayContent } from './say.ts';
import { answeredSlots, type DraftFrame, type TurnDraft } from './turn-draft.ts';
import { WorkNeeded } from './work-needed.ts';

/** Uses the stored result of the step's action, or asks for it. */
export function runAction(draft: TurnDraft, frame: DraftFrame, step: ActionStep): void {
  const slots = answeredSlots(frame);
  const key = draft.actionKey(frame, slots);
  const result = draft.inputs.results.get(key);
  if (result === undefined) {
    throw new WorkNeeded({
      status: 'needs',
      work: 'action',
      flowId: frame.flowId,
      flowVersion: frame.flowVersion,
      stepId: frame.stepId,
      action: step.action,
      input: { slots, language: draft.language, displayName: draft.displayName },
      key,
      isLocalOnly: draft.isLocalOnly,
      canFail: step.onError !== undefined,
    });
  }
  if (result.status !== 'done') {
    goTo(draft, frame, step.onError ?? step.next);
    return;
  }
  Object.assign(frame.slots, result.set);
  for (const slot of result.cleared) delete frame.slots[slot];
  for (const content of result.replies) sayContent(draft, frame, content);
  draft.events.push(...result.events);
  draft.jobs.push(...result.jobs);
  goTo(draft, frame, (result.outcome === undefined ? undefined : step.on?.[result.outcome]) ?? step.next);
}
