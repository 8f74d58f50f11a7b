import type { ChannelId, ContactId } from '../../conversation/ids.ts';
import type { PublicId } from '../../privacy/public-id.ts';

/**
 * Who consented to what, and who withdrew it: a record that is added to and erased with the person, but never changed. Ids only. Safe to share
 * between processes.
 */
export interface Consents {
  readonly specVersion: 1;
  /**
   * Durable when it resolves. The same consent again, as when a turn is repeated, changes nothing.
   * @throws UnsafeValueError when JavaScript hands over what is no id.
   */
  record(contactId: ContactId, consent: Consent): Promise<void>;
  /** What holds for a purpose: the latest consent, given or withdrawn; `undefined` for somebody never asked. */
  current(contactId: ContactId, purpose: PublicId): Promise<Consent | undefined>;
  /** All that was given and withdrawn, oldest first, within one moment in the order it was recorded. Empty for somebody never asked. */
  export(contactId: ContactId): Promise<readonly Consent[]>;
  /** Forgets all of these contacts, and with it the proof that they once consented. Resolves how many consents those were. */
  erase(contactIds: readonly ContactId[]): Promise<number>;
  close(): Promise<void>;
}

/** That somebody gave or withdrew their consent to one purpose. What they wrote has no place here. */
export interface Consent {
  /** What for, such as `newsletter`. */
  readonly purpose: PublicId;
  /** Version of the text they were shown, such as `v3`. */
  readonly textVersion: PublicId;
  /** `false` when it was withdrawn. */
  readonly isGiven: boolean;
  /** When they did, epoch milliseconds. */
  readonly at: number;
  /** How, where it can be checked: the id of a flow, a step, an event. */
  readonly source: PublicId;
  /** The channel they did it on; absent when it was elsewhere. */
  readonly channelId?: ChannelId;
}
