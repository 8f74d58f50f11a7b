import { expect, it } from 'vitest';
import { findJson } from './find-json.ts';

it.each([
  ['{"a":1}', { a: 1 }],
  [' {"a":1,} ', { a: 1 }],
  ['Sure: {"a":{"b":"} \\" {"}} done', { a: { b: '} " {' } }],
  ['```json\n{"a":[1,2,]}\n```', { a: [1, 2] }],
  ['```\n{"a":1}```', { a: 1 }],
  ['"text"', 'text'],
  ['null', null],
])('finds the value in %s', (text, value) => {
  expect(findJson(text)).toEqual(value);
});

it.each(['', 'no', '{"a":', '{{{{', '`'.repeat(100), '{"a": undefined}'])('finds none in %s', (text) => {
  expect(findJson(text)).toBeUndefined();
});
