import type { Referral } from './referral.ts';

/** What the message refers to. WhatsApp never repeats the quoted content: look it up by id. */
export interface MessageContext {
  /** Id of the message replied to. */
  readonly repliesTo?: string;
  readonly forwarded?: 'once' | 'many';
  readonly product?: { readonly catalogId: string; readonly productId: string };
  /** The advertisement or post that brought the contact here. */
  readonly referral?: Referral;
}
