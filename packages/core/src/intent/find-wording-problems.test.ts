import { expect, it } from 'vitest';
import { intent } from './define-intent.ts';
import { describeExampleProblem, findWordingProblems } from './find-wording-problems.ts';

it('says of one example that it is one, and where the empty one is', () => {
  const intents = [
    intent('book', { flow: 'a', examples: { pt: ['quero marcar'], en: ['book a visit', 'a visit, please', '?!'] } }),
    intent('price', { flow: 'a', examples: { pt: ['quanto custa', '…', 'qual o preço', 'qual o valor'] } }),
    intent('hours', { flow: 'a', examples: { pt: ['que horas abre'] } }),
  ];
  expect(findWordingProblems(intents).map(describeExampleProblem)).toEqual([
    'has an example in which there is nothing to read: en[2]',
    'has an example in which there is nothing to read: pt[1]',
    'has one example only; the classifier needs at least 3, and is good from about 10 on',
  ]);
});
