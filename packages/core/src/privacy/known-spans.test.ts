import { expect, it } from 'vitest';
import { knownSpans } from './known-spans.ts';

const found = (text: string, ...known: Parameters<typeof knownSpans>[1]): string[] =>
  knownSpans(text, known).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);

it('covers overlapping values whole: the one that begins first keeps its span', () => {
  expect(found('um dois três quatro', 'um dois', 'dois três', 'tres quatro')).toEqual(['KNOWN um dois', 'KNOWN três', 'KNOWN quatro']);
  expect(found('um um um um', 'um um um', 'um um')).toEqual(['KNOWN um um um', 'KNOWN um']);
  expect(found('um dois três', 'dois', 'um dois três', 'um')).toEqual(['KNOWN um dois três']);
});

it('names a value by its own kind, the first one given of two', () => {
  expect(found('zulmira', { value: 'Zulmira', type: 'PERSON' }, 'zulmira')).toEqual(['PERSON zulmira']);
});

it('finds values whatever sign they begin with', () => {
  expect(found('ele: @zulmira', '@Zulmira')).toEqual(['KNOWN zulmira']);
  expect(found('o _x1 e o __', '_X1', '(Y2)')).toEqual(['KNOWN _x1']);
  expect(found('a Élida e a elida', 'élida')).toEqual(['KNOWN Élida', 'KNOWN elida']);
  expect(found('a A\u0301gata', 'Ágata', 'agata')).toEqual(['KNOWN A\u0301gata']);
  expect(found('são 300 K', '300 \u212a')).toEqual(['KNOWN 300 K']);
});

it('leaves placeholders of our kinds alone, not a value somebody put into angle brackets', () => {
  expect(found('<ANA> e <EMAIL_1> e <PHONE>', 'ana', 'email_1', 'phone')).toEqual(['KNOWN ANA']);
});

it('finds each of many values', () => {
  const known = Array.from({ length: 2_000 }, (_, at) => `codinome w${at}`);
  const text = known.map((value) => `o ${value.toUpperCase()}!`).join(' ');
  expect(knownSpans(text, known)).toHaveLength(2_000);
});
