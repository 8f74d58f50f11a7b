/**
 * Finds many byte strings at once, in one pass (Aho and Corasick). Time is linear in the bytes, however many strings there are; memory is some
 * 30 bytes for each byte of the strings.
 */
export class ByteSearch {
  /** The nodes below, by `node * 256 + byte`: a hash table with open addresses, 0 where there is nothing. */
  readonly #keys: Int32Array;
  readonly #nodes: Int32Array;
  /** From the root, where most bytes fall. */
  readonly #first = new Int32Array(256);
  /** The longest proper end of a node that is a node too. */
  readonly #back: Int32Array;
  /** Which string ends here, counted from 1; 0 for none. */
  readonly #ends: Int32Array;
  /** The longest proper end of a node at which a string ends, 0 for none. */
  readonly #shorter: Int32Array;
  readonly #lengths: readonly number[];

  /** @param patterns - None empty, none twice; together up to 8 million bytes. */
  constructor(patterns: readonly Uint8Array[]) {
    this.#lengths = patterns.map(({ length }) => length);
    const most = 1 + this.#lengths.reduce((sum, length) => sum + length, 0);
    const slots = 2 ** Math.ceil(Math.log2(most * 2));
    this.#keys = new Int32Array(slots);
    this.#nodes = new Int32Array(slots);
    this.#back = new Int32Array(most);
    this.#ends = new Int32Array(most);
    this.#shorter = new Int32Array(most);
    this.#link(this.#plant(patterns));
  }

  /** Calls for each place at which a string ends, in order of the ends. */
  find(bytes: Uint8Array, found: (pattern: number, start: number) => void): void {
    let node = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at]!;
      node = node === 0 ? this.#first[byte]! : this.#step(node, byte);
      if (node === 0) continue;
      for (let end = this.#ends[node] === 0 ? this.#shorter[node]! : node; end !== 0; end = this.#shorter[end]!) {
        const pattern = this.#ends[end]! - 1;
        found(pattern, at + 1 - this.#lengths[pattern]!);
      }
    }
  }

  #step(from: number, byte: number): number {
    for (let node = from; node !== 0; node = this.#back[node]!) {
      const next = this.#nodes[this.#slotOf(node * 256 + byte)]!;
      if (next !== 0) return next;
    }
    return this.#first[byte]!;
  }

  /** Where a key is, or would be. */
  #slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    while (this.#nodes[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  /** @returns The nodes as pairs of node above and byte, level by level. */
  #plant(patterns: readonly Uint8Array[]): readonly (readonly number[])[] {
    const levels: number[][] = [];
    let count = 0;
    for (const [index, pattern] of patterns.entries()) {
      let node = 0;
      for (const [depth, byte] of pattern.entries()) {
        const key = node * 256 + byte;
        const slot = this.#slotOf(key);
        if (this.#nodes[slot] === 0) {
          count += 1;
          this.#keys[slot] = key;
          this.#nodes[slot] = count;
          if (node === 0) this.#first[byte] = count;
          levels[depth] ??= [];
          levels[depth].push(key);
        }
        node = this.#nodes[slot]!;
      }
      this.#ends[node] = index + 1;
    }
    return levels;
  }

  /** What is above a level is linked before it. */
  #link(levels: readonly (readonly number[])[]): void {
    for (const keys of levels) {
      for (const key of keys) {
        const above = key >>> 8;
        const node = this.#nodes[this.#slotOf(key)]!;
        const back = above === 0 ? 0 : this.#step(this.#back[above]!, key & 255);
        this.#back[node] = back;
        this.#shorter[node] = this.#ends[back] === 0 ? this.#shorter[back]! : back;
      }
    }
  }
}
