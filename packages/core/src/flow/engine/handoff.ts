import type { HandoffStep } from '../graph/steps.ts';
import { advance } from './advance.ts';
import { resumeQuestion } from './ask-question.ts';
import { HANDOFF_TIMER } from './frames.ts';
import { goTo } from './go-to.ts';
import { sayContent, saySystem, textOf } from './say.ts';
import type { DraftFrame, TurnDraft } from './turn-draft.ts';

/** Passes the conversation to a person because a flow says so. */
export function enterHandoff(draft: TurnDraft, frame: DraftFrame, step: HandoffStep): void {
  if (step.content !== undefined) sayContent(draft, frame, step.content);
  frame.phase = 'handoff';
  draft.handoff = { frameId: frame.id, since: draft.now };
  draft.setTimer(HANDOFF_TIMER, draft.now + (step.timeoutMs ?? draft.bot.handoffTimeoutMs));
  draft.events.push({ name: 'handoff.requested', data: { at: draft.now } });
}

/** A person writes: the conversation is theirs, asked or not. */
export function speakAsAgent(draft: TurnDraft, text: string): void {
  if (draft.handoff === undefined) {
    draft.handoff = { since: draft.now };
    draft.events.push({ name: 'handoff.taken', data: { at: draft.now } });
  }
  draft.setTimer(HANDOFF_TIMER, draft.now + (handoffStep(draft)?.step.timeoutMs ?? draft.bot.handoffTimeoutMs));
  draft.replies.push({ type: 'text', text });
}

/** The bot takes over again, where it was. */
export function leaveHandoff(draft: TurnDraft): void {
  const asked = handoffStep(draft);
  draft.handoff = undefined;
  draft.cancelTimer(HANDOFF_TIMER);
  draft.events.push({ name: 'handoff.ended', data: { at: draft.now } });
  if (asked !== undefined) {
    const { frame, step } = asked;
    if (step.back === undefined) saySystem(draft, 'botIsBack', frame);
    else draft.replies.push({ type: 'text', text: textOf(draft, frame, step.back) });
    goTo(draft, frame, step.next);
    advance(draft);
    return;
  }
  saySystem(draft, 'botIsBack');
  if (draft.top?.phase === 'question') resumeQuestion(draft, draft.top);
}

/** The step that asked for the person, when one did. */
function handoffStep(draft: TurnDraft): { readonly frame: DraftFrame; readonly step: HandoffStep } | undefined {
  const frame = draft.stack.find((candidate) => candidate.id === draft.handoff?.frameId);
  const step = frame === undefined ? undefined : draft.flowOf(frame).graph.steps[frame.stepId];
  return frame !== undefined && step?.kind === 'handoff' ? { frame, step } : undefined;
}
