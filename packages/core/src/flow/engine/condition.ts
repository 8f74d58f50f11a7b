import { isDeepStrictEqual } from 'node:util';
import { TurnFailedError } from '../../errors/turn-failed-error.ts';
import type { Condition } from '../graph/steps.ts';
import type { DraftFrame, TurnDraft } from './turn-draft.ts';

/** Whether a condition holds in a frame. */
export function holds(draft: TurnDraft, frame: DraftFrame, condition: Condition): boolean {
  if ('guard' in condition) {
    const guard = draft.flowOf(frame).registry.guards[condition.guard];
    if (guard === undefined) throw new TurnFailedError({ where: `the guard "${condition.guard}", which is not registered` });
    return guard(draft.viewOf(frame));
  }
  const value = frame.slots[condition.slot];
  if ('is' in condition) return (value !== undefined && value !== null) === (condition.is === 'filled');
  return isDeepStrictEqual(value, condition.equals);
}
