import { createHash } from 'node:crypto';
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
  return { turnId: `t_${opaqueLetters(createHash('sha256').update(`${conversation}#${version}#${trigger}`).digest().subarray(0, 12))}` };
}
