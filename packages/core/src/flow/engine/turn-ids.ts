import { hash } from 'node:crypto';
import type { ConversationId } from '../../conversation/ids.ts';
import { opaqueLetters } from '../../privacy/opaque-letters.ts';

/** Names what a turn makes. Computing the same turn again gives the same names, so nothing is made twice. */
export interface TurnIds {
  /** Public; no one can tell the conversation from it. */
  readonly turnId: string;
}

/**
 * Ids of the turn that follows `version` of a conversation.
 * @param trigger - Id of what it answers. A conversation that was erased begins at version 0 again; what it answers then is new.
 */
export function turnIds(conversation: ConversationId, version: number, trigger: string): TurnIds {
  return { turnId: `t_${opaqueLetters(hash('sha256', `${conversation}#${version}#${trigger}`, 'buffer').subarray(0, 12))}` };
}
