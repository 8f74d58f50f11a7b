import type { LinearWeights } from './linear-model.ts';
import { RangeReader, RangeWriter } from './range-coder.ts';

/** Contexts: is the row empty, is there a level (by how many the last eight intents had), its sign, its magnitude. */
const ROW_CONTEXTS = 2;
const PRESENT_CONTEXTS = 9 * 9;
const SIGN_CONTEXTS = 9;
const MAGNITUDE_CONTEXTS = 9 * 128;
const PRESENT_AT = ROW_CONTEXTS;
const SIGN_AT = PRESENT_AT + PRESENT_CONTEXTS;
const MAGNITUDE_AT = SIGN_AT + SIGN_CONTEXTS;
const CONTEXTS = MAGNITUDE_AT + MAGNITUDE_CONTEXTS;

/** The rows of the weights as bytes, a few bits per level. */
export function packWeights({ intentCount, bucketCount, starts, intents, levels }: LinearWeights): Uint8Array {
  const writer = new RangeWriter(CONTEXTS);
  const density = new Density();
  let wasEmpty = 0;
  for (let bucket = 0; bucket < bucketCount; bucket += 1) {
    let at = starts[bucket]!;
    const to = starts[bucket + 1]!;
    const isEmpty = at === to ? 1 : 0;
    writer.writeBit(wasEmpty, isEmpty);
    wasEmpty = isEmpty;
    if (isEmpty === 1) continue;
    density.startRow();
    for (let intent = 0; intent < intentCount; intent += 1) {
      const isPresent = at < to && intents[at] === intent;
      writer.writeBit(PRESENT_AT + density.context(), isPresent ? 1 : 0);
      if (isPresent) {
        writeLevel(writer, density.recent(), levels[at]!);
        at += 1;
      }
      density.see(isPresent);
    }
  }
  return writer.finish();
}

/** What {@link packWeights} packed. */
export function unpackWeights(
  bytes: Uint8Array,
  intentCount: number,
  bucketCount: number,
): Pick<LinearWeights, 'starts' | 'intents' | 'levels'> {
  const reader = new RangeReader(bytes, CONTEXTS);
  const density = new Density();
  const starts = new Int32Array(bucketCount + 1);
  let intents = new Uint16Array(1_024);
  let levels = new Int8Array(1_024);
  let size = 0;
  let wasEmpty = 0;
  for (let bucket = 0; bucket < bucketCount; bucket += 1) {
    wasEmpty = reader.readBit(wasEmpty);
    if (wasEmpty === 0) {
      density.startRow();
      if (size + intentCount > intents.length) {
        const more = new Uint16Array((size + intentCount) * 2);
        more.set(intents);
        intents = more;
        const moreLevels = new Int8Array(more.length);
        moreLevels.set(levels);
        levels = moreLevels;
      }
      for (let intent = 0; intent < intentCount; intent += 1) {
        const isPresent = reader.readBit(PRESENT_AT + density.context()) === 1;
        if (isPresent) {
          intents[size] = intent;
          levels[size] = readLevel(reader, density.recent());
          size += 1;
        }
        density.see(isPresent);
      }
    }
    starts[bucket + 1] = size;
  }
  return { starts, intents: intents.slice(0, size), levels: levels.slice(0, size) };
}

/** How full the row has been so far, which tells how full it goes on. */
class Density {
  private lastEight = 0;
  private recentCount = 0;
  private seen = 0;
  private present = 0;

  startRow(): void {
    this.lastEight = 0;
    this.recentCount = 0;
    this.seen = 0;
    this.present = 0;
  }

  recent(): number {
    return this.recentCount;
  }

  context(): number {
    const overall = this.seen < 4 ? 0 : 1 + Math.min(7, Math.floor((this.present * 14) / this.seen));
    return overall * 9 + this.recentCount;
  }

  see(isPresent: boolean): void {
    const bit = isPresent ? 1 : 0;
    this.recentCount += bit - ((this.lastEight >> 7) & 1);
    this.lastEight = ((this.lastEight << 1) | bit) & 0xff;
    this.seen += 1;
    this.present += bit;
  }
}

function writeLevel(writer: RangeWriter, density: number, level: number): void {
  writer.writeBit(SIGN_AT + density, level < 0 ? 1 : 0);
  const magnitude = Math.abs(level) - 1;
  let node = 1;
  for (let bit = 6; bit >= 0; bit -= 1) {
    const value = (magnitude >> bit) & 1;
    writer.writeBit(MAGNITUDE_AT + density * 128 + node, value);
    node = node * 2 + value;
  }
}

function readLevel(reader: RangeReader, density: number): number {
  const isNegative = reader.readBit(SIGN_AT + density) === 1;
  let node = 1;
  for (let bit = 6; bit >= 0; bit -= 1) node = node * 2 + reader.readBit(MAGNITUDE_AT + density * 128 + node);
  const magnitude = node - 128 + 1;
  return isNegative ? -magnitude : magnitude;
}
