import { describe, expect, it } from 'vitest';
import { trainIntentClassifier } from './train-intent-classifier.ts';

const examples = [
  { text: 'quero regar as plantas', intent: 'garden' },
  { text: 'como cuido do jardim', intent: 'garden' },
  { text: 'adubo para o jardim', intent: 'garden' },
  { text: 'afinar o violão', intent: 'instrument' },
  { text: 'trocar as cordas do violão', intent: 'instrument' },
  { text: 'aula de violão', intent: 'instrument' },
  { text: 'lavar as roupas', intent: 'laundry' },
  { text: 'sabão para roupas', intent: 'laundry' },
  { text: 'passar as roupas', intent: 'laundry' },
];
const log = ['jardim', 'varanda', 'terraço', 'sacada'].flatMap((place) => [
  `regar as samambaias do ${place}`,
  `adubo para as samambaias do ${place}`,
  `como cuido das samambaias no ${place}`,
]);

describe('learning from a log', () => {
  it('learns words that keep company with an intent', () => {
    const garden = (unlabelled: readonly string[]) => {
      const { ranking } = trainIntentClassifier(examples, { unlabelled }).classify('samambaias');
      return ranking[0]?.intent === 'garden' ? ranking[0].probability : 0;
    };
    expect(garden(log)).toBeGreaterThan(garden([]));
  });

  it('ignores messages without words, and those that are examples already', () => {
    const plain = trainIntentClassifier(examples);
    expect(trainIntentClassifier(examples, { unlabelled: ['', '?!', 'Aula de violão!'] }).toJSON()).toEqual(plain.toJSON());
  });

  it('is the same for the same log', () => {
    const train = () => JSON.stringify(trainIntentClassifier(examples, { unlabelled: log }));
    expect(train()).toBe(train());
  });
});
