/**
 * Adaptive binary range coder: each bit costs as little as its context makes it predictable. A context is an index into a table of
 * probabilities that writer and reader update alike.
 */
const PROBABILITY_BITS = 12;
const HALF = 1 << (PROBABILITY_BITS - 1);
const ADAPTATION = 5;
const TOP = 2 ** 24;

export class RangeWriter {
  private readonly probabilities: Uint16Array;
  private bytes = new Uint8Array(4_096);
  private length = 0;
  private low = 0;
  private range = 0xffffffff;
  private pending = 0;
  private pendingCount = 0;

  constructor(contexts: number) {
    this.probabilities = new Uint16Array(contexts).fill(HALF);
  }

  writeBit(context: number, bit: number): void {
    const probability = this.probabilities[context]!;
    const bound = (this.range >>> PROBABILITY_BITS) * probability;
    if (bit === 0) {
      this.range = bound;
      this.probabilities[context] = probability + (((1 << PROBABILITY_BITS) - probability) >> ADAPTATION);
    } else {
      this.low += bound;
      this.range -= bound;
      this.probabilities[context] = probability - (probability >> ADAPTATION);
    }
    while (this.range < TOP) {
      this.range = (this.range * 256) >>> 0;
      this.shiftLow();
    }
  }

  finish(): Uint8Array {
    for (let byte = 0; byte < 5; byte += 1) this.shiftLow();
    return this.bytes.slice(0, this.length);
  }

  /** A carry may still run through bytes that are all ones, so these wait. */
  private shiftLow(): void {
    if (this.low < 0xff000000 || this.low > 0xffffffff) {
      const carry = this.low > 0xffffffff ? 1 : 0;
      this.push(this.pending + carry);
      for (; this.pendingCount > 0; this.pendingCount -= 1) this.push(0xff + carry);
      this.pending = Math.floor(this.low / TOP) & 0xff;
    } else this.pendingCount += 1;
    this.low = (this.low % TOP) * 256;
  }

  private push(byte: number): void {
    if (this.length === this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes[this.length] = byte & 0xff;
    this.length += 1;
  }
}

export class RangeReader {
  private readonly probabilities: Uint16Array;
  private readonly bytes: Uint8Array;
  private at = 1;
  private range = 0xffffffff;
  private code = 0;

  constructor(bytes: Uint8Array, contexts: number) {
    this.bytes = bytes;
    this.probabilities = new Uint16Array(contexts).fill(HALF);
    for (let byte = 0; byte < 4; byte += 1) this.code = ((this.code << 8) | this.nextByte()) >>> 0;
  }

  readBit(context: number): number {
    const probability = this.probabilities[context]!;
    const bound = (this.range >>> PROBABILITY_BITS) * probability;
    let bit: number;
    if (this.code < bound) {
      bit = 0;
      this.range = bound;
      this.probabilities[context] = probability + (((1 << PROBABILITY_BITS) - probability) >> ADAPTATION);
    } else {
      bit = 1;
      this.code -= bound;
      this.range -= bound;
      this.probabilities[context] = probability - (probability >> ADAPTATION);
    }
    while (this.range < TOP) {
      this.range = (this.range * 256) >>> 0;
      this.code = ((this.code << 8) | this.nextByte()) >>> 0;
    }
    return bit;
  }

  private nextByte(): number {
    const byte = this.bytes[this.at] ?? 0;
    this.at += 1;
    return byte;
  }
}
