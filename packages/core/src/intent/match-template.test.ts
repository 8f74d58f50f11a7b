import { describe, expect, it } from 'vitest';
import { compileTemplate, isTemplate, matchTemplate } from './match-template.ts';

const match = (template: string, utterance: string) => matchTemplate(compileTemplate(template), utterance);

describe('matchTemplate', () => {
  it.each([
    ['rastrear pedido {order}', 'oi, quero RASTREAR o pedido', undefined],
    ['rastrear pedido {order}', 'Quero rastrear pedido nº 123, ok', { order: 'nº 123, ok' }],
    ['de {from} para {to}', 'uma passagem de São Paulo para o Rio de Janeiro', { from: 'São Paulo', to: 'o Rio de Janeiro' }],
    ['para {date} às {time}', 'marca para amanhã cedo, às 9h30!', { date: 'amanhã cedo', time: '9h30' }],
    ['{order} não chegou', 'meu pedido 77 não chegou', { order: 'meu pedido 77' }],
    ['{anything}', 'qualquer coisa', undefined],
    ['a {x} b', 'a um dois tres quatro cinco seis sete b', undefined],
  ])('%j in %j', (template, utterance, slots) => {
    expect(match(template, utterance)).toEqual(slots);
  });

  it('tries each place once, however often the words repeat', () => {
    expect(match('a {x} a {y} a {z} a {w} b', 'a '.repeat(5_000))).toBeUndefined();
  });

  it('is told from a regular expression by the name in braces', () => {
    expect(['pedido {order}', '\\d{4,}', 'x{2}', 'a|b'].map(isTemplate)).toEqual([true, false, false, false]);
  });
});
