import type { Transition } from '../graph/steps.ts';
import { dropFrame, newFrame } from './frames.ts';
import type { DraftFrame, TurnDraft } from './turn-draft.ts';

/** Moves a frame along a transition. The caller advances it. */
export function goTo(draft: TurnDraft, frame: DraftFrame, transition: Transition): void {
  if (typeof transition === 'object' && 'flow' in transition) {
    dropFrame(draft, frame);
    // The same flow paused further down is taken up anew here, not twice.
    const paused = draft.stack.findIndex(
      (other, at) => other.flowId === transition.flow && draft.stack[at - 1]?.phase !== 'called' && other.phase === 'question',
    );
    if (paused >= 0) draft.stack.splice(paused, 1);
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
