import type { ContactId } from '../../conversation/ids.ts';
import { StoreUnavailableError } from '../../errors/store-unavailable-error.ts';
import type { KeptKey, KeyChange, KeyStore, PersonKey } from '../../ports/key-store/key-store.ts';
import { guardPersonKeys } from '../../privacy/person-keys/guard-person-keys.ts';

export interface MemoryKeyStoreOptions {
  /** What it begins with. @default nothing */
  readonly keys?: readonly PersonKey[];
}

/** Data keys of people in this process, for tests and trials: with it goes whatever they sealed. */
export function createMemoryKeyStore(options: MemoryKeyStoreOptions = {}): MemoryKeyStore {
  return new MemoryKeyStore(options);
}

export class MemoryKeyStore implements KeyStore {
  readonly specVersion = 1;
  readonly #keys: Map<ContactId, KeptKey>;
  #isClosed = false;

  constructor({ keys = [] }: MemoryKeyStoreOptions = {}) {
    guardPersonKeys(keys);
    this.#keys = new Map(keys.map(({ person, key }) => [person, key]));
  }

  async find(people: readonly ContactId[]): Promise<readonly (KeptKey | undefined)[]> {
    this.#assertOpen();
    return people.map((person) => this.#keys.get(person));
  }

  async add(keys: readonly PersonKey[]): Promise<readonly KeptKey[]> {
    this.#assertOpen();
    guardPersonKeys(keys);
    return keys.map(({ person, key }) => {
      if (!this.#keys.has(person)) this.#keys.set(person, key);
      return this.#keys.get(person)!;
    });
  }

  async replace(changes: readonly KeyChange[]): Promise<number> {
    this.#assertOpen();
    guardPersonKeys(changes);
    const due = changes.filter(({ person, was }) => this.#keys.get(person) === was);
    for (const { person, key } of due) this.#keys.set(person, key);
    return due.length;
  }

  async list(after: ContactId | undefined, limit: number): Promise<readonly PersonKey[]> {
    this.#assertOpen();
    return [...this.#keys]
      .flatMap(([person, key]) => (key === 'destroyed' || (after !== undefined && person <= after) ? [] : [{ person, key }]))
      .sort((a, b) => (a.person < b.person ? -1 : 1))
      .slice(0, limit);
  }

  async destroy(people: readonly ContactId[]): Promise<number> {
    this.#assertOpen();
    const kept = new Set(people.filter((person) => (this.#keys.get(person) ?? 'destroyed') !== 'destroyed'));
    for (const person of people) this.#keys.set(person, 'destroyed');
    return kept.size;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
  }

  #assertOpen(): void {
    if (this.#isClosed) throw new StoreUnavailableError('its key store is closed');
  }
}
