import type { ContactAddresses } from '../../conversation/contact.ts';
import type { ContactId, ConversationId } from '../../conversation/ids.ts';
import type { PublicId } from '../../privacy/public-id.ts';
import type { Sealed } from '../../privacy/sealed.ts';

/** What was done with personal data, by whom and when; itself without any. Only added to. */
export interface PrivacyJournal {
  readonly specVersion: 1;
  /** Durable when it resolves. @throws UnsafeValueError when JavaScript hands over what could be personal; nothing is written then. */
  append(records: readonly JournalRecord[]): Promise<void>;
  /** Oldest first, in the order of appending. */
  read(query?: JournalQuery): Promise<readonly JournalRecord[]>;
  close(): Promise<void>;
}

export type JournalRecord = AccessRecord | RightsReceipt;

/** Somebody read personal data. */
export interface AccessRecord {
  readonly kind: 'access';
  /** Epoch milliseconds. */
  readonly at: number;
  /** Who: the id of an operator or a service, `person` for themselves. */
  readonly actor: PublicId;
  /** What for, such as `unmask`, `decrypt`, `open`, `inspect`. */
  readonly action: PublicId;
  readonly contactIds: readonly ContactId[];
  /** Items, by what they are of. */
  readonly counts?: JournalCounts;
}

/** A person's right was exercised. */
export interface RightsReceipt {
  readonly kind: 'receipt';
  /** The same in `begun` and in what came of it. */
  readonly id: PublicId;
  readonly at: number;
  readonly actor: PublicId;
  readonly right: 'export' | 'erase' | 'consent' | 'retention';
  readonly phase: 'begun' | 'done' | 'failed';
  readonly contactIds: readonly ContactId[];
  /** Of an erasure that is begun: what it will still need once the conversations are gone and it is cut short. */
  readonly conversationIds?: readonly ConversationId[];
  /** For the same, sealed under the data key that the erasure destroys at its end. Only where people have keys. */
  readonly addresses?: Sealed<readonly ContactAddresses[]>;
  /** Items, by store. */
  readonly counts?: JournalCounts;
  /** Why it failed: an error code. */
  readonly code?: PublicId;
}

export type JournalCounts = { readonly [store: string]: number };

export interface JournalQuery {
  readonly contactId?: ContactId;
  /** Not before this, epoch milliseconds. */
  readonly since?: number;
  /** The latest so many of those. @default all */
  readonly limit?: number;
}
