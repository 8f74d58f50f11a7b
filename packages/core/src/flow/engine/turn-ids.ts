import { createHash } from 'node:crypto';
import type { ConversationId } from '../../conversation/ids.ts';

/** Names what a turn makes. Computing the same turn again gives the same names, so nothing is made twice. */
export interface TurnIds {
  /** Public; no one can tell the conversation from it. */
  readonly turnId: string;
}

/** Ids of the turn that follows `version` of a conversation. */
export function turnIds(conversation: ConversationId, version: number): TurnIds {
  return { turnId: `t_${createHash('sha256').update(`${conversation}#${version}`).digest('base64url').slice(0, 20)}` };
}
