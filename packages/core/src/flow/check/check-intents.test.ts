import { describe, expect, it } from 'vitest';
import { freeText } from '../../answers/free-text.ts';
import { type IntentWording, intent } from '../../intent/define-intent.ts';
import { ask } from '../build/ask-spec.ts';
import { flow } from '../build/flow-builder.ts';
import { checkExamples } from './check-examples.ts';
import { checkFlows } from './check-flows.ts';

const track = flow('track', { version: 1 })
  .slots({ order: ask(freeText(), { pt: 'Qual pedido?' }) })
  .end();
const problemsOf = (wording: IntentWording) => checkFlows({ flows: [track], intents: [intent('track', { flow: 'track', ...wording })] });

describe('intents', () => {
  it.each([
    ['a pattern', { patterns: { pt: [/pedido (?<order>\d+)/u] } }],
    ['a template', { patterns: { pt: ['pedido {order}'] } }],
    ['a marked example', { examples: { pt: ['cadê o [77](order)'] } }],
    ['a list of slots', { examples: { pt: ['cadê'] }, slots: ['order'] }],
  ])('may fill a slot of their flow by %s', (_, wording) => {
    expect(problemsOf(wording)).toEqual([]);
  });

  it.each([
    ['a pattern', { patterns: { pt: [/pedido (?<number>\d+)/u] } }],
    ['a template', { patterns: { pt: ['pedido {number}'] } }],
    ['a marked example', { examples: { pt: ['cadê o [77](number)'] } }],
    ['a list of slots', { examples: { pt: ['cadê'] }, slots: ['number'] }],
  ])('are told that their flow has no such slot as %s names', (_, wording) => {
    expect(problemsOf(wording)).toMatchObject([{ severity: 'warning', code: 'slot-unknown', where: 'intent track' }]);
  });

  it.each([90, -0.1, Number.NaN])('may not ask for a confidence of %s', (threshold) => {
    expect(problemsOf({ examples: { pt: ['cadê'] }, threshold })).toMatchObject([{ severity: 'error', code: 'threshold-invalid' }]);
    expect(problemsOf({ examples: { pt: ['cadê'] }, threshold: 0.9 })).toEqual([]);
  });

  it('may not be called as models and files of examples call no intent', () => {
    const none = intent('none', { flow: 'track', examples: { pt: ['cadê'] } });
    expect(checkFlows({ flows: [track], intents: [none] })).toMatchObject([{ severity: 'error', code: 'name-reserved' }]);
  });

  it.each([/(?:\w+\s?)+!/u, '(?:a|a)*b', '('])('may not have the pattern %s', (pattern) => {
    expect(problemsOf({ patterns: { pt: [pattern] } })).toMatchObject([{ severity: 'error', code: 'pattern-unsafe' }]);
  });
});

describe('checkExamples', () => {
  const content = (examples: Readonly<Record<string, readonly string[]>>) => ({
    flows: [track],
    intents: Object.entries(examples).map(([id, pt]) => intent(id, { flow: 'track', examples: { pt } })),
  });

  it('finds duplicates and contradictions, and too few only where somebody learns from them', () => {
    const careless = content({ a: ['um', 'Um!', 'dois'], b: ['dois', 'três', 'quatro'] });
    expect(checkExamples(careless, { isTrained: false }).map(({ code, where }) => `${code} ${where}`)).toEqual([
      'contradictory-example intent a, b',
      'duplicate-example intent a',
    ]);
    expect(checkExamples(careless, { isTrained: true })).toContainEqual(
      expect.objectContaining({ code: 'too-few-examples', where: 'intent a' }),
    );
  });

  it('takes the same word in two languages for no duplicate', () => {
    const intents = [intent('a', { flow: 'track', examples: { pt: ['registro', 'cadastro', 'conta'], es: ['registro'] } })];
    expect(checkExamples({ flows: [track], intents }, { isTrained: true })).toEqual([]);
  });

  it('finds intents that overlap', () => {
    const asked = ['falar com alguém', 'falar com um humano', 'uma pessoa', 'um atendente', 'pessoa de verdade', 'chama alguém aí'];
    const overlapping = content({
      human: asked,
      urgent: asked.map((text) => `${text} agora`),
      menu: ['cardápio', 'ver o menu', 'pratos do dia'],
    });
    expect(checkExamples(overlapping, { isTrained: true })).toContainEqual(
      expect.objectContaining({ code: 'overlapping-intents', where: 'intent human, urgent' }),
    );
  });
});
