import type { ExampleMatrix } from './example-matrix.ts';

/** Words are known by 16 bits of their hash. */
export const WORD_SLOTS = 1 << 16;

/**
 * How telling each word is, 0–254 from "in every example" to "in one", and 255 for a word no example has. From it follows how much of a
 * text is known at all.
 */
export type WordWeights = Uint8Array;

const UNKNOWN = 255;

/** Counts in how many rows each word is, and can take rows back. */
export class WordCounter {
  private readonly counts = new Int32Array(WORD_SLOTS);
  private rowCount = 0;
  /** Weights by count, as found for so many rows. */
  private readonly found = new Map<number, number>();
  private foundFor = 0;

  addRows(matrix: ExampleMatrix, rows: ArrayLike<number>, sign: 1 | -1 = 1): void {
    for (let at = 0; at < rows.length; at += 1) this.addRow(matrix, rows[at]!, sign);
  }

  addRow({ wordSlots, wordStarts }: ExampleMatrix, row: number, sign: 1 | -1 = 1): void {
    const { counts } = this;
    const to = wordStarts[row + 1]!;
    for (let at = wordStarts[row]!; at < to; at += 1) counts[wordSlots[at]!]! += sign;
    this.rowCount += sign;
  }

  weightOf(slot: number): number {
    const count = this.counts[slot]!;
    if (count === 0) return UNKNOWN;
    if (this.foundFor !== this.rowCount) {
      this.found.clear();
      this.foundFor = this.rowCount;
    }
    let weight = this.found.get(count);
    if (weight === undefined) {
      const largest = Math.log(this.rowCount + 1) + Math.LN2;
      weight = Math.max(0, Math.round((254 * Math.log((this.rowCount + 1) / (count + 0.5))) / largest));
      this.found.set(count, weight);
    }
    return weight;
  }

  /** @param slots - All that were counted. */
  weights(slots: Uint16Array): WordWeights {
    const weights = new Uint8Array(WORD_SLOTS).fill(UNKNOWN);
    for (let at = 0; at < slots.length; at += 1) {
      const slot = slots[at]!;
      if (weights[slot] === UNKNOWN) weights[slot] = this.weightOf(slot);
    }
    return weights;
  }
}

/**
 * Share of what the words say that is said by known ones, 0–1.
 * @param weightOf - The weight of a word slot; 255 for an unknown one.
 */
export function knownShare(weightOf: (slot: number) => number, slots: Uint16Array, from: number, to: number): number {
  let known = 0;
  let all = 0;
  for (let at = from; at < to; at += 1) {
    const weight = weightOf(slots[at]!);
    all += weight;
    if (weight !== UNKNOWN) known += weight;
  }
  return all === 0 ? 1 : known / all;
}
