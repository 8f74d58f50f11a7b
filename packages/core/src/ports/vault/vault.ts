import type { ContactId, ConversationId } from '../../conversation/ids.ts';
import type { Sealed } from '../../privacy/sealed.ts';

/**
 * Keeps which token of a conversation stands for which value, so that masked text can be restored. It sees keyed hashes and sealed values
 * only. Safe to share between processes.
 */
export interface Vault {
  readonly specVersion: 1;
  /**
   * Gives each entry its number, counted from 1 for each label of a conversation. An entry whose key the conversation knows keeps its number
   * and the value kept first; so does the second of two calls at once. Numbers may be skipped, but are not given twice.
   * @returns One number for each entry, in their order.
   * @throws UnsafeValueError when JavaScript hands over a value that is not sealed, or a key or label that could name somebody.
   */
  assign(conversationId: ConversationId, entries: readonly VaultEntry[]): Promise<readonly number[]>;
  /** Everything the conversation knows, in no order. Empty for one never seen. */
  open(conversationId: ConversationId): Promise<readonly VaultRecord[]>;
  /** Forgets all conversations of a contact. Resolves how many values those were. */
  erase(contactId: ContactId): Promise<number>;
  close(): Promise<void>;
}

/** A value to be kept. */
export interface VaultEntry {
  /** Keyed hash of the normalised value, its label and the conversation: two entries are one value when their keys are the same. */
  readonly key: string;
  /** What the token is called after: capitals and `_`, such as `EMAIL`. */
  readonly label: string;
  readonly value: Sealed<string>;
}

/** A value that is kept, with its number. */
export interface VaultRecord {
  readonly label: string;
  readonly number: number;
  readonly value: Sealed<string>;
}
