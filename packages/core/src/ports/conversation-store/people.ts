import type { ContactId, ConversationId } from '../../conversation/ids.ts';
import type { Sealed } from '../../privacy/sealed.ts';
import type { StoredSnapshot } from './turns.ts';

/** Who is who, and a person's rights over what is kept. */
export interface People {
  /**
   * Finds the contact of any of these keys, or makes `candidate` the contact of all of them. Keys not known yet are linked to the contact
   * found; when keys belong to different contacts, the one of the first known key wins and takes the others' keys. What is kept under the
   * others' ids stays there; export and erase of any of them reach all.
   */
  resolve(request: ResolveRequest): Promise<{ readonly contactId: ContactId; readonly isNew: boolean }>;
  /** The contact of the first of these keys that is known. Makes nobody. */
  find(keys: readonly string[]): Promise<ContactId | undefined>;
  /** Where conversations stand, page by page, in no order: for what looks at all of them once in a while. One may come twice. */
  list(page: PeoplePage): Promise<ListedPeople>;
  /** The conversation's version and snapshot, without a lease: for reading. */
  snapshot(conversationId: ConversationId): Promise<{ readonly version: number; readonly snapshot: StoredSnapshot } | undefined>;
  /** Everything kept of a contact, still sealed. */
  export(contactId: ContactId): Promise<PersonRecord>;
  /**
   * Deletes it: keys, snapshots, messages, replies, jobs not relayed yet, timers. Ledger rows stay as hashes without bodies: what was open
   * ends `dead-lettered` with the reason `erased`. Leases of the person's conversations are lost, and their mailboxes take nothing more, as
   * long as settled ids are remembered: who writes again is a new contact.
   */
  erase(contactId: ContactId): Promise<ErasureCounts>;
  /** Every id under which something may be kept of a contact: their own, or what it was merged into, first. */
  idsOf(contactId: ContactId): Promise<readonly ContactId[]>;
}

export interface ResolveRequest {
  /** Keyed hashes of addresses, the most stable first; at least one. */
  readonly keys: readonly string[];
  readonly candidate: ContactId;
}

export interface PeoplePage {
  /** `next` of the page before. */
  readonly after?: string;
  /** About as many. */
  readonly limit: number;
}

export interface ListedPeople {
  readonly conversations: readonly ListedConversation[];
  /** Set when there is more. */
  readonly next?: string;
}

export interface ListedConversation {
  readonly conversationId: ConversationId;
  /** As in `StoredSnapshot`. */
  readonly state: string;
}

export interface PersonRecord {
  readonly contactId: ContactId;
  readonly conversations: readonly { readonly conversationId: ConversationId; readonly state: string; readonly personal: Sealed }[];
  readonly messages: readonly { readonly inboundId: string; readonly receivedAt: number; readonly body: Sealed }[];
  readonly replies: readonly { readonly id: string; readonly body: Sealed }[];
}

/** Rows deleted, by kind. */
export interface ErasureCounts {
  readonly keys: number;
  readonly conversations: number;
  readonly messages: number;
  readonly replies: number;
  readonly jobs: number;
  readonly timers: number;
}
