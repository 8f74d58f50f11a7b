import { randomFillSync } from 'node:crypto';
import type { Clock } from '../ports/clock/clock.ts';
import type { IdSource } from '../ports/id-source/id-source.ts';
import { opaqueLetters } from '../privacy/opaque-letters.ts';
import { systemClock } from './system-clock.ts';

export interface RandomIdSourceOptions {
  /** Gives the time in the ids. @default systemClock */
  readonly clock?: Clock;
}

/**
 * Makes ids of 48 bits of time and 80 random bits, as 32 lower-case letters after the kind: `turn_bbcd…`. Ids of one kind sort by
 * the millisecond they were made in; within one millisecond their order is random.
 */
export function createRandomIdSource({ clock = systemClock }: RandomIdSourceOptions = {}): IdSource {
  const pool = Buffer.alloc(RANDOM_BYTES * 256);
  let used = pool.length;
  const bytes = Buffer.alloc(TIME_BYTES + RANDOM_BYTES);
  return {
    newId(kind) {
      if (!KIND.test(kind)) throw new TypeError('A kind of id is one word of letters, digits and _, beginning with a letter.');
      if (used === pool.length) {
        randomFillSync(pool);
        used = 0;
      }
      bytes.writeUIntBE(Math.floor(clock.now()), 0, TIME_BYTES);
      pool.copy(bytes, TIME_BYTES, used, used + RANDOM_BYTES);
      used += RANDOM_BYTES;
      return `${kind}_${opaqueLetters(bytes)}`;
    },
  };
}

const TIME_BYTES = 6;
const RANDOM_BYTES = 10;
const KIND = /^[A-Za-z]\w{0,30}$/;

/** Ids for production. */
export const randomIdSource: IdSource = createRandomIdSource();
