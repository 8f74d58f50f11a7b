import { expect, it } from 'vitest';
import { CAFE_EXAMPLES } from './__fixtures__/cafe-examples.ts';
import { BackgroundTraining } from './background-training.ts';
import { trainIntentClassifier } from './train-intent-classifier.ts';

it('ends with the classifier that training at once gives', async () => {
  const training = new BackgroundTraining(CAFE_EXAMPLES);
  const classifier = await training.finished;
  expect(JSON.stringify(classifier)).toBe(JSON.stringify(trainIntentClassifier(CAFE_EXAMPLES)));
  expect(training.best).toBe(classifier);
});

it.each([
  ['quero reservar uma mesa para hoje', 'reserve_table'],
  ['que horas o café abre', 'opening_hours'],
  ['cancela a minha reserva', 'cancel_reservation'],
  ['meu computador reinicia sozinho quando ligo a impressora', null],
])('the first classifier takes %j for %s', async (text, intent) => {
  const first = await new BackgroundTraining(CAFE_EXAMPLES).first;
  expect(first.classify(text).intent).toBe(intent);
});

it('tells who waits that there is nothing to learn from', async () => {
  const training = new BackgroundTraining([{ text: '…', intent: 'menu' }]);
  await expect(training.first).rejects.toThrow(/no examples/);
  await expect(training.finished).rejects.toThrow(/no examples/);
});
