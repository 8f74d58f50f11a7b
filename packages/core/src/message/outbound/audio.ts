import type { OutboundMedia } from './outbound-media.ts';

export interface OutboundAudio {
  readonly type: 'audio';
  readonly media: OutboundMedia;
  /** Shown as a voice note; needs ogg with opus. */
  readonly isVoice?: boolean;
}
