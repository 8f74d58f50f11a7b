import type { ContactAddresses } from '../../conversation/contact.ts';
import type { ContactId, ConversationId } from '../../conversation/ids.ts';
import type { PublicId } from '../../privacy/public-id.ts';

/** A place of an application that keeps something of people, so that their rights reach it: accounts, an archive, media files. */
export interface PersonalStore {
  readonly specVersion: 1;
  /** Stands in receipts: one word of lower-case letters, digits and dashes. */
  readonly name: string;
  /** Everything kept of a person, opened, as JSON objects. */
  export(person: Person): Promise<readonly PersonalItem[]>;
  /** Deletes it. Called again for the same person, it deletes what came since. Resolves how many items those were. */
  erase(person: Person): Promise<number>;
  /** Deletes what is older than this, epoch milliseconds, whosever it is. Resolves how many items those were. */
  expire?(before: number): Promise<number>;
  /** Closes what was opened for it. */
  close?(): Promise<void>;
}

/** By what a person's data is found. */
export interface Person {
  /** Their contact id, and those of contacts that turned out to be them. */
  readonly contacts: readonly ContactId[];
  readonly conversations: readonly ConversationId[];
  /** Personal. As far as their conversations know them; empty when nothing of those is left. */
  readonly addresses: readonly ContactAddresses[];
  /** What stands for them in events of messages. */
  readonly pseudonyms: readonly PublicId[];
}

/** A JSON object. Personal. */
export type PersonalItem = { readonly [field: string]: unknown };
