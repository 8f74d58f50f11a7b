import { describe, expect, it } from 'vitest';
import { intent } from './define-intent.ts';
import { withExamples } from './examples-file.ts';

const intents = [
  intent('book', { flow: 'book', examples: { pt: ['marcar consulta'] } }),
  intent('price', { flow: 'price', examples: { pt: ['quanto custa'] } }),
];
const file = (of: object) => ({ version: 1, intents: of, none: [] });

describe('withExamples', () => {
  it('adds the examples of a file to those of the code, marks included', () => {
    const [book, price] = withExamples(intents, file({ book: { pt: ['quero ir [sexta](date)'], es: ['quiero una cita'] } }));
    expect(book).toMatchObject({
      flow: 'book',
      examples: { pt: ['marcar consulta', 'quero ir sexta'], es: ['quiero una cita'] },
      annotations: [{ slot: 'date', words: 'sexta' }],
    });
    expect(price).toBe(intents[1]);
  });

  it.each([
    ['an intent there is not', file({ gone: { pt: ['x'] } }), /"gone"/],
    ['what is no examples file', { version: 2 }, /version/],
    ['a language we do not have', file({ book: { fr: ['x'] } }), /intents\.book/],
  ])('refuses %s', (_, json, message) => {
    expect(() => withExamples(intents, json)).toThrow(message);
  });
});
