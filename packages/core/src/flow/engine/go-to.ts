import type { Transition } from '../graph/steps.ts';
import { dropFrame, newFrame } from './frames.ts';
import type { DraftFrame, TurnDraft } from './turn-draft.ts';

/** Moves a frame along a transition. The caller advances it. */
export function goTo(draft: TurnDraft, frame: DraftFrame, transition: Transition): void {
  if (typeof transition === 'object' && 'flow' in transition) {
    dropFrame(draft, frame);
    draft.stack.push(newFrame(draft, transition.flow));
    return;
  }
  if (typeof transition === 'object') for (const slot of transition.clear) delete frame.slots[slot];
  frame.stepId = typeof transition === 'string' ? transition : transition.to;
  frame.phase = 'running';
  frame.attempts = 0;
  delete frame.refusedFor;
  delete frame.suggestion;
}
