import type { Person, PersonalStore } from '../ports/personal-store/personal-store.ts';
import type { CacheAside } from './cache-aside.ts';
import type { CacheKey } from './cache-key.ts';

export interface CacheOfPeopleOptions {
  readonly cached: Pick<CacheAside, 'drop'>;
  /** The keys under which something may be kept of a person. */
  readonly keysOf: (person: Person) => readonly CacheKey<unknown>[];
  /** Stands in receipts. @default 'cache' */
  readonly name?: string;
}

/** What a cache keeps of people, as a place that `privacy.erase` reaches. It is a copy, so its source exports it. */
export function cacheOfPeople({ cached, keysOf, name = 'cache' }: CacheOfPeopleOptions): PersonalStore {
  return {
    specVersion: 1,
    name,
    export: async () => [],
    /** Counts the keys that were dropped, whether or not something was there. */
    async erase(person) {
      const keys = keysOf(person);
      await cached.drop(keys);
      return keys.length;
    },
  };
}
