import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';

describe('editDistance', () => {
  it.each([
    ['cadastro', 'cadastro', 2, 0],
    ['cadastro', 'cadasto', 2, 1],
    ['cadastro', 'cadasrto', 2, 1],
    ['cadastro', 'kadasto', 2, 2],
    ['gmial', 'gmail', 1, 1],
    ['sim', 'nao', 2, 3],
    ['', 'ab', 2, 2],
    ['ab', '', 1, 2],
    ['ca', 'abc', 3, 3],
    ['abcdef', 'abcdef', 0, 0],
    ['abcdef', 'abcdeg', 0, 1],
  ])('%j and %j within %i: %i', (a, b, max, expected) => {
    expect(editDistance(a, b, max)).toBe(expected);
    expect(editDistance(b, a, max)).toBe(expected);
  });

  it('agrees with the unbounded answer on every small bound', () => {
    const words = ['', 'a', 'ab', 'ba', 'abc', 'acb', 'bcd', 'abab', 'baba', 'aabb'];
    for (const a of words) {
      for (const b of words) {
        const full = editDistance(a, b, 10);
        for (const max of [1, 2, 3]) expect(editDistance(a, b, max)).toBe(Math.min(full, max + 1));
      }
    }
  });

  it('gives up early on long texts that differ', () => {
    expect(editDistance('a'.repeat(65_536), 'b'.repeat(65_536), 2)).toBe(3);
  });
});
