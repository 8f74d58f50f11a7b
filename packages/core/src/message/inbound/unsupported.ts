import type { InboundBase } from './inbound-base.ts';

/** A kind WhatsApp does not hand over, or one we do not know; kept whole in `raw`. */
export interface InboundUnsupported extends InboundBase {
  readonly type: 'unsupported';
  /** The vendor's type word, such as `poll` or `view_once`, when it says one. */
  readonly vendorType?: string;
  readonly vendorCode?: number;
}
