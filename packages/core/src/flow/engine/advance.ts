import { TurnFailedError } from '../../errors/turn-failed-error.ts';
import type { CallStep } from '../graph/steps.ts';
import { askQuestion, resumeQuestion } from './ask-question.ts';
import { holds } from './condition.ts';
import { dropFrame, newFrame, waitTimerOf } from './frames.ts';
import { goTo } from './go-to.ts';
import { enterHandoff } from './handoff.ts';
import { runAction } from './run-action.ts';
import { runAnswer } from './run-answer.ts';
import { sayContent, saySystem } from './say.ts';
import type { DraftFrame, TurnDraft } from './turn-draft.ts';

/** Walks the talking flow on until it waits for somebody, or nothing is left to do. */
export function advance(draft: TurnDraft): void {
  for (let frame = draft.top; frame?.phase === 'running'; frame = draft.top) {
    draft.countStep(frame);
    walk(draft, frame);
  }
}

function walk(draft: TurnDraft, frame: DraftFrame): void {
  const step = draft.flowOf(frame).graph.steps[frame.stepId];
  switch (step?.kind) {
    case 'say':
      for (const content of step.content) sayContent(draft, frame, content);
      return goTo(draft, frame, step.next);
    case 'ask':
      if (frame.slots[step.slot] !== undefined) return goTo(draft, frame, step.next);
      return askQuestion(draft, frame, step);
    case 'choose':
      return askQuestion(draft, frame, step);
    case 'branch':
      return goTo(draft, frame, step.cases.find((branch) => holds(draft, frame, branch.when))?.next ?? step.otherwise);
    case 'action':
      return runAction(draft, frame, step);
    case 'answer':
      return runAnswer(draft, frame, step);
    case 'call':
      return callFlow(draft, frame, step);
    case 'goto':
      return goTo(draft, frame, step.next);
    case 'wait':
      frame.phase = 'timer';
      return draft.setTimer(waitTimerOf(frame), draft.now + step.forMs);
    case 'handoff':
      return enterHandoff(draft, frame, step);
    case 'end':
      return endFlow(draft, frame, step.outcome ?? 'completed');
    case undefined:
      throw new TurnFailedError({ where: `${frame.flowId}.${frame.stepId}, a step that does not exist` });
  }
}

function callFlow(draft: TurnDraft, frame: DraftFrame, step: CallStep): void {
  const slots: { [slot: string]: unknown } = {};
  for (const [theirs, ours] of Object.entries(step.pass ?? {})) if (frame.slots[ours] !== undefined) slots[theirs] = frame.slots[ours];
  frame.phase = 'called';
  draft.stack.push(newFrame(draft, step.flow, slots));
}

/** Ends a flow: its caller goes on, or the question it interrupted is asked again. */
function endFlow(draft: TurnDraft, frame: DraftFrame, outcome: string): void {
  if (outcome === 'cancelled') saySystem(draft, 'cancelled', frame);
  dropFrame(draft, frame);
  const below = draft.top;
  if (below?.phase === 'called') returnToCaller(draft, below, frame, outcome);
  else if (below?.phase === 'question') resumeQuestion(draft, below);
}

function returnToCaller(draft: TurnDraft, caller: DraftFrame, ended: DraftFrame, outcome: string): void {
  const step = draft.flowOf(caller).graph.steps[caller.stepId];
  if (step?.kind !== 'call') throw new TurnFailedError({ where: `${caller.flowId}.${caller.stepId}, which called and is no call` });
  for (const [ours, theirs] of Object.entries(step.take ?? {})) {
    if (ended.slots[theirs] !== undefined) caller.slots[ours] = ended.slots[theirs];
  }
  goTo(draft, caller, step.on?.[outcome] ?? step.next);
}

/** Drops a flow unfinished, then lets what is below go on. */
export function abandonFlow(draft: TurnDraft, frame: DraftFrame): void {
  dropFrame(draft, frame);
  const below = draft.top;
  if (below?.phase === 'question') resumeQuestion(draft, below);
}
