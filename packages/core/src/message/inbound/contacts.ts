import type { InboundBase } from './inbound-base.ts';

/** Contact cards shared in the chat. */
export interface InboundContacts extends InboundBase {
  readonly type: 'contacts';
  readonly cards: readonly ContactCard[];
}

export interface ContactCard {
  /** Absent when the card answers a contact request. */
  readonly name?: string;
  readonly phones: readonly { readonly phone: string; readonly waId?: string; readonly kind?: string }[];
  readonly emails: readonly string[];
  readonly vcard?: string;
  /** The contact shared their own number because we asked for it. */
  readonly isAnswerToRequest: boolean;
}
