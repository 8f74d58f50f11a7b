import { describe, expect, it } from 'vitest';
import { CAFE_EXAMPLES } from './__fixtures__/cafe-examples.ts';
import { loadIntentClassifier } from './load-intent-classifier.ts';
import { trainIntentClassifier } from './train-intent-classifier.ts';

const classifier = trainIntentClassifier(CAFE_EXAMPLES);

describe('trainIntentClassifier', () => {
  it.each([
    ['queria reservar uma mesa para hoje', 'reserve_table'],
    ['QUERO RESERVAR UMA MESA!!!', 'reserve_table'],
    ['vc tem mesa livre hj a noite?', 'reserve_table'],
    ['que horas o café abre', 'opening_hours'],
    ['q horas vcs fecham', 'opening_hours'],
    ['what time do you open tomorrow', 'opening_hours'],
    ['cancela a minha reserva pf', 'cancel_reservation'],
    ['quero canselar a reseva', 'cancel_reservation'],
    ['tem opção vegana no cardapio?', 'menu'],
    ['¿me mandas el menú?', 'menu'],
  ])('%j is %s', (text, intent) => {
    expect(classifier.classify(text).ranking[0]?.intent).toBe(intent);
  });

  it('ranks every intent, the most probable first, and the first is the confidence', () => {
    const { confidence, ranking } = classifier.classify('quero reservar uma mesa');
    expect(ranking.map(({ intent }) => intent).toSorted()).toEqual(['cancel_reservation', 'menu', 'opening_hours', 'reserve_table']);
    const probabilities = ranking.map(({ probability }) => probability);
    expect(probabilities).toEqual(probabilities.toSorted((a, b) => b - a));
    expect(probabilities[0]).toBe(confidence);
    expect(probabilities.reduce((sum, probability) => sum + probability, 0)).toBeLessThanOrEqual(1 + 1e-9);
  });

  it('abstains from what none of the intents is about, and is less sure of it', () => {
    const stranger = classifier.classify('meu computador reinicia sozinho quando ligo a impressora');
    expect(stranger.intent).toBeNull();
    expect(stranger.confidence).toBeLessThan(classifier.classify('quero reservar uma mesa').confidence);
  });

  it.each(['', '   ', '?!', '\u{200d}'])('abstains from %j, which has no words', (text) => {
    expect(classifier.classify(text)).toMatchObject({ intent: null, confidence: 0 });
  });

  it.each(['🍰', '你好', 'a'.repeat(100_000), '\ud800', 'constructor', 'x '.repeat(5_000)])('never throws for odd texts', (text) => {
    expect(classifier.classify(text).confidence).toBeLessThan(1);
  });

  it('answers the same after a round trip through JSON', () => {
    const loaded = loadIntentClassifier(JSON.parse(JSON.stringify(classifier)));
    for (const { text } of CAFE_EXAMPLES) expect(loaded.classify(text)).toEqual(classifier.classify(text));
  });

  it('is the same for the same examples', () => {
    expect(JSON.stringify(trainIntentClassifier(CAFE_EXAMPLES))).toBe(JSON.stringify(classifier));
  });

  it('works with one intent, and with one example', () => {
    const single = trainIntentClassifier([{ text: 'quero reservar uma mesa', intent: 'reserve_table' }]);
    expect(single.classify('reservar mesa').ranking).toHaveLength(1);
  });

  it('says so when there is nothing to learn from', () => {
    expect(() => trainIntentClassifier([])).toThrow(/no examples/);
    expect(() => trainIntentClassifier([{ text: '…', intent: 'menu' }])).toThrow(/no examples/);
  });
});

describe('loadIntentClassifier', () => {
  it('refuses what is not a classifier', () => {
    expect(() => loadIntentClassifier({ ...classifier.toJSON(), version: 2 as 3 })).toThrow(/version 2/);
  });
});
