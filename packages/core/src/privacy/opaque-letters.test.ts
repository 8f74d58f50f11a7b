import { expect, it } from 'vitest';
import { opaqueLetters } from './opaque-letters.ts';

it('writes two letters a byte, in the order of the bytes', () => {
  expect(opaqueLetters(Uint8Array.of(0x00, 0x0f, 0xf0, 0xff))).toBe('bbbttbtt');
  const all = Array.from({ length: 256 }, (_, byte) => opaqueLetters(Uint8Array.of(byte)));
  expect(new Set(all).size).toBe(256);
  expect(all.toSorted()).toEqual(all);
});
