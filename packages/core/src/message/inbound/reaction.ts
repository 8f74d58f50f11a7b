import type { InboundBase } from './inbound-base.ts';

/** An emoji on a message; `emoji` absent means the reaction was taken back. */
export interface InboundReaction extends InboundBase {
  readonly type: 'reaction';
  readonly targetId: string;
  readonly emoji?: string;
}
