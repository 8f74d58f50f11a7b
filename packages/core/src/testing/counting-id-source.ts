import type { IdSource } from '../ports/id-source/id-source.ts';

export interface CountingIdSourceOptions {
  /** The number of the first id of each kind. Two sources that start alike make the same ids. @default 1 */
  readonly startAt?: number;
}

/** Ids that count, each kind for itself: `turn_1`, `turn_2`, `contact_1`. */
export function createCountingIdSource({ startAt = 1 }: CountingIdSourceOptions = {}): IdSource {
  const counts = new Map<string, number>();
  return {
    newId(kind) {
      if (!/^[A-Za-z]\w{0,30}$/.test(kind))
        throw new TypeError('A kind of id is one word of letters, digits and _, beginning with a letter.');
      const count = counts.get(kind) ?? startAt;
      counts.set(kind, count + 1);
      return `${kind}_${count}`;
    },
  };
}
