/** An emoji on one of the contact's messages; no emoji takes it back. Target at most 30 days old. */
export interface OutboundReaction {
  readonly type: 'reaction';
  readonly targetId: string;
  readonly emoji?: string;
}
