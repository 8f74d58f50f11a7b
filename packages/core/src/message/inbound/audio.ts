import type { InboundBase } from './inbound-base.ts';
import type { InboundMedia } from './inbound-media.ts';

export interface InboundAudio extends InboundBase {
  readonly type: 'audio';
  readonly media: InboundMedia;
  /** Recorded in the chat (a voice note) rather than attached. */
  readonly isVoice: boolean;
}
