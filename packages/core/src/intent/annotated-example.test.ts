import { describe, expect, it } from 'vitest';
import { readAnnotatedExample } from './annotated-example.ts';
import { intent } from './define-intent.ts';

describe('readAnnotatedExample', () => {
  it('takes the marks out and keeps what stood around them', () => {
    expect(readAnnotatedExample('Marcar para [amanhã](date) às [15h](time), por favor')).toEqual({
      text: 'Marcar para amanhã às 15h, por favor',
      annotations: [
        { slot: 'date', words: 'amanhã', before: ['marcar', 'para'], after: 'as' },
        { slot: 'time', words: '15h', before: ['amanha', 'as'], after: 'por' },
      ],
    });
  });

  it.each(['sem marcas', 'um [colchete] só', 'veja (isto)', '[](x)', '[a](b c)'])('leaves %j as it is', (example) => {
    expect(readAnnotatedExample(example)).toEqual({ text: example, annotations: [] });
  });
});

describe('intent', () => {
  it('learns from examples without their marks', () => {
    const book = intent('book', {
      flow: 'book',
      examples: { pt: ['marcar para [amanhã](date)', 'marcar consulta'], en: ['book a visit'] },
    });
    expect(book.examples).toEqual({ pt: ['marcar para amanhã', 'marcar consulta'], en: ['book a visit'] });
    expect(book.annotations).toEqual([{ slot: 'date', words: 'amanhã', before: ['marcar', 'para'] }]);
  });
});
