import { randomSource, shuffle } from './random-source.ts';

/** Some examples of each intent to leave out, and some intents with all of theirs. */
export interface UnseenFold {
  /** Sentences left out. */
  readonly held: Int32Array;
  /** Intents left out besides, and their other rows. */
  readonly strange: ReadonlySet<number>;
  readonly strangers: Int32Array;
  /** What is left then. */
  readonly kept: Int32Array;
}

/**
 * Draws what to leave out.
 * @param labels - Intent of each row; the first `exampleCount` are sentences, the others names of intents, which stay with their intent.
 */
export function drawUnseenFold(
  labels: Int32Array,
  { exampleCount, intentCount, seed }: { exampleCount: number; intentCount: number; seed: number },
): UnseenFold {
  const random = randomSource(seed + 1);
  const heldCount = Math.floor(Math.min(exampleCount * HELD_SHARE, MAX_HELD_OUT));
  const order = Int32Array.from({ length: exampleCount }, (_, row) => row);
  shuffle(order, random);
  const intents = Int32Array.from({ length: intentCount }, (_, intent) => intent);
  shuffle(intents, random);
  const strangeCount = intentCount < 4 ? 0 : Math.max(1, Math.round(intentCount * STRANGE_SHARE));
  const strange = new Set(intents.subarray(0, strangeCount));
  const isHeld = new Uint8Array(labels.length);
  for (const row of order.subarray(0, heldCount)) isHeld[row] = 1;
  const rows = Int32Array.from(labels.keys());
  const others = rows.filter((row) => isHeld[row] === 0);
  return {
    held: rows.filter((row) => isHeld[row] === 1),
    strange,
    strangers: others.filter((row) => strange.has(labels[row]!)),
    kept: others.filter((row) => !strange.has(labels[row]!)),
  };
}

const HELD_SHARE = 0.1;
const MAX_HELD_OUT = 1_500;
const STRANGE_SHARE = 0.15;
