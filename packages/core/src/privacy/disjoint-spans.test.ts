import { expect, it } from 'vitest';
import { disjointSpans } from './disjoint-spans.ts';
import type { PiiRange } from './pii-span.ts';
import type { PiiType } from './pii-types.ts';

const span = (type: PiiType, start: number, end: number): PiiRange => ({ type, start, end });
const text = 'abcdefghij klmno';

it('sorts spans that do not overlap', () => {
  expect(disjointSpans(text, [span('CPF', 11, 16), span('PERSON', 0, 3)])).toEqual([span('PERSON', 0, 3), span('CPF', 11, 16)]);
});

it('leaves the longer of two whole, and of the other one what is left', () => {
  expect(disjointSpans(text, [span('PERSON', 0, 5), span('EMAIL', 3, 9)])).toEqual([span('PERSON', 0, 3), span('EMAIL', 3, 9)]);
  expect(disjointSpans(text, [span('PERSON', 2, 4), span('EMAIL', 0, 9)])).toEqual([span('EMAIL', 0, 9)]);
});

it('prefers the type that comes first when both are as long', () => {
  expect(disjointSpans(text, [span('NUMBER', 0, 5), span('CPF', 0, 5)])).toEqual([span('CPF', 0, 5)]);
});

it('drops a rest without a letter or digit', () => {
  expect(disjointSpans(text, [span('PERSON', 0, 10), span('CPF', 8, 11)])).toEqual([span('PERSON', 0, 10)]);
});
