import type { ContactId } from '../../conversation/ids.ts';
import type { Sealed } from '../../privacy/sealed.ts';

/**
 * One data key a person, wrapped by the deployment's key. What the keys open lies elsewhere: keep this store apart from it, and out of its
 * backups, because destroying a key is what erases a person from those too. Safe to share between processes.
 */
export interface KeyStore {
  readonly specVersion: 1;
  /** What is known of these people, in their order; `undefined` of somebody who never had a key. */
  find(people: readonly ContactId[]): Promise<readonly (KeptKey | undefined)[]>;
  /**
   * Keeps a key for each person who never had one, durably. Answers what each has then, in their order: of two calls at once both get the
   * key of the first, and who was erased stays so.
   * @throws UnsafeValueError when JavaScript hands over a key that is not sealed.
   */
  add(keys: readonly PersonKey[]): Promise<readonly KeptKey[]>;
  /** Puts keys in the place of others, where those still are what is kept. Resolves how many it put. */
  replace(changes: readonly KeyChange[]): Promise<number>;
  /** Keys that were not destroyed, by person, after the one given. */
  list(after: ContactId | undefined, limit: number): Promise<readonly PersonKey[]>;
  /**
   * Destroys the keys of these people for good: when it resolves no file of the store holds them any more. That they were erased is
   * remembered, so that nobody gets a new key under an old id. Resolves how many keys those were.
   */
  destroy(people: readonly ContactId[]): Promise<number>;
  close(): Promise<void>;
}

/** A data key as a store sees it. */
export type WrappedKey = Sealed<string>;

/** A person's key, or what is left of one. */
export type KeptKey = WrappedKey | 'destroyed';

export interface PersonKey {
  readonly person: ContactId;
  readonly key: WrappedKey;
}

export interface KeyChange extends PersonKey {
  /** What has to be there for the change to be made. */
  readonly was: WrappedKey;
}
