import { advance } from './advance.ts';
import { HANDOFF_TIMER, waitTimerOf } from './frames.ts';
import { goTo } from './go-to.ts';
import { leaveHandoff } from './handoff.ts';
import type { TurnDraft } from './turn-draft.ts';

/** Takes a due timer. One whose frame has moved on meanwhile changes nothing. */
export function receiveTimer(draft: TurnDraft, id: string): void {
  if (id === HANDOFF_TIMER) {
    if (draft.handoff !== undefined) leaveHandoff(draft);
    return;
  }
  const frame = draft.stack.find((candidate) => waitTimerOf(candidate) === id);
  if (frame?.phase !== 'timer') return;
  const step = draft.flowOf(frame).graph.steps[frame.stepId];
  if (step?.kind !== 'wait') return;
  goTo(draft, frame, step.next);
  if (draft.top === frame || draft.top?.phase === 'running') advance(draft);
}
