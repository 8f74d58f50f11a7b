import { expect, it } from 'vitest';
import { searchKnown } from './known-spans.ts';
import { mayHoldKnown } from './may-hold-known.ts';

it.each([
  ['bom dia, ANA!', 'ana souza'],
  ['é o Joa\u0303o', 'joão'],
  ['é o joão', 'Joa\u0303o Silva'],
  ['❤️ana❤️', 'Ana'],
  ['😀ana', 'ana'],
  ['“Ana”', 'ana'],
  ['a_b c', 'A_B'],
  ['это Анна', 'анна'],
  ['Nguyễn', 'nguyen'],
  ['x²', 'X²'],
])('is not sure that %j is without %j', (text, value) => {
  expect(mayHoldKnown(text, ['zz', value])).toBe(true);
});

it.each([
  ['bom dia, anabela 😀 🎉 “oi” – 12/05 às 10h, ❤️', 'ana'],
  ['ana_souza', 'ana'],
  ['', 'ana'],
  ['oi', '!!'],
])('is sure that %j is without %j', (text, value) => {
  expect(mayHoldKnown(text, [value])).toBe(false);
});

it('never denies what the search finds', () => {
  const pieces = ['ana', 'ANA', 'ána', 'a\u0301na', ' ', ',', '_', '😀', '❤️', 'º', '1', 'ж', '“', '\n', '\u200d', 'ﬁ', '𝐀', 'ạ'];
  let seed = 7;
  const draw = (): string => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return pieces[(seed >>> 16) % pieces.length]!;
  };
  let found = 0;
  for (let round = 0; round < 20_000; round++) {
    const text = draw() + draw() + draw() + draw() + draw();
    const known = [draw() + draw(), draw() + draw() + draw()];
    if (searchKnown(text, known).length === 0) continue;
    found++;
    expect(mayHoldKnown(text, known), JSON.stringify([text, known])).toBe(true);
  }
  expect(found).toBeGreaterThan(500);
});
