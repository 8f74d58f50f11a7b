import type { Frame } from '../../conversation/conversation-snapshot.ts';
import { TurnFailedError } from '../../errors/turn-failed-error.ts';
import type { DraftFrame, TurnDraft } from './turn-draft.ts';

/** A frame at the start of the newest version of a flow, not yet on the stack. */
export function newFrame(draft: TurnDraft, flowId: string, slots: { [slot: string]: unknown } = {}): DraftFrame {
  const flow = draft.bot.flows.get(flowId)?.[0];
  if (flow === undefined) throw new TurnFailedError({ where: `a transition to the flow "${flowId}", which this bot lacks` });
  return {
    id: draft.newId('f'),
    flowId,
    flowVersion: flow.graph.version,
    structureHash: flow.hash,
    stepId: flow.graph.start,
    phase: 'running',
    slots,
    attempts: 0,
    answered: [],
    startedAt: draft.now,
  };
}

/** Takes a frame and whatever stands on it off the stack, with their timers. */
export function dropFrame(draft: TurnDraft, frame: DraftFrame): void {
  const at = draft.stack.indexOf(frame);
  if (at < 0) return;
  for (const dropped of draft.stack.splice(at)) draft.cancelTimer(waitTimerOf(dropped));
}

/** The frame at the bottom of the calls that lead to the top: what the contact thinks of as "this". */
export function rootOfTop(draft: TurnDraft): DraftFrame | undefined {
  let at = draft.stack.length - 1;
  while (at > 0 && draft.stack[at - 1]?.phase === 'called') at -= 1;
  return draft.stack[at];
}

export const waitTimerOf = (frame: Frame): string => `wait:${frame.id}`;
export const HANDOFF_TIMER = 'handoff';
