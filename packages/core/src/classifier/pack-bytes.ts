import { RangeReader, RangeWriter } from './range-coder.ts';

/** Bytes in fewer bytes, when some values are frequent. */
export function packBytes(bytes: Uint8Array): Uint8Array {
  const writer = new RangeWriter(CONTEXTS);
  for (const byte of bytes) {
    let node = 1;
    for (let bit = 7; bit >= 0; bit -= 1) {
      const value = (byte >> bit) & 1;
      writer.writeBit(node, value);
      node = node * 2 + value;
    }
  }
  return writer.finish();
}

/** What {@link packBytes} packed; `length` is the number of bytes before. */
export function unpackBytes(packed: Uint8Array, length: number): Uint8Array {
  const reader = new RangeReader(packed, CONTEXTS);
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 1) {
    let node = 1;
    for (let bit = 0; bit < 8; bit += 1) node = node * 2 + reader.readBit(node);
    bytes[at] = node - CONTEXTS;
  }
  return bytes;
}

const CONTEXTS = 256;
