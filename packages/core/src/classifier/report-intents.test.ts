import { describe, expect, it } from 'vitest';
import { CAFE_EXAMPLES } from './__fixtures__/cafe-examples.ts';
import { findExampleProblems } from './find-example-problems.ts';
import { calibrationErrorOf, reportIntents } from './report-intents.ts';

describe('findExampleProblems', () => {
  it('finds nothing in sound examples', () => {
    expect(findExampleProblems(CAFE_EXAMPLES)).toEqual([]);
  });

  it('finds duplicates, contradictions, empty examples and intents with too few', () => {
    const problems = findExampleProblems([
      { text: 'Quero café', intent: 'order' },
      { text: 'quero cafe!', intent: 'order' },
      { text: 'um bolo', intent: 'order' },
      { text: 'me vê um pão', intent: 'order' },
      { text: 'um bolo', intent: 'menu' },
      { text: '…', intent: 'menu' },
    ]);
    expect(problems).toEqual([
      { kind: 'empty-example', intent: 'menu', position: 5 },
      { kind: 'too-few-examples', intent: 'menu', count: 1 },
      { kind: 'duplicate-example', intent: 'order', text: 'Quero café', positions: [0, 1] },
      { kind: 'contradictory-example', intents: ['order', 'menu'], text: 'um bolo', positions: [2, 4] },
    ]);
  });
});

describe('reportIntents', () => {
  it('measures the examples on classifiers that had not seen them', () => {
    const report = reportIntents(CAFE_EXAMPLES, { folds: 3 });
    expect(report.exampleCount).toBe(24);
    expect(report.accuracy).toBeGreaterThan(0.6);
    expect(report.intents.map(({ intent, exampleCount }) => [intent, exampleCount])).toEqual([
      ['reserve_table', 6],
      ['cancel_reservation', 6],
      ['opening_hours', 6],
      ['menu', 6],
    ]);
    const wrong = report.confusions.reduce((sum, { texts }) => sum + texts.length, 0);
    expect(report.misleading).toHaveLength(wrong);
    expect(report.accuracy).toBeCloseTo(1 - wrong / 24);
    expect(reportIntents(CAFE_EXAMPLES, { folds: 3 })).toEqual(report);
  });

  it('does not know an example by its twin', () => {
    const examples = ['zorb quint', 'plim fask', 'drux mevol'].map((text) => ({ text, intent: 'one' }));
    const others = ['abacaxi roxo', 'janela torta', 'martelo frio'].map((text) => ({ text, intent: 'other' }));
    const twice = [...examples, ...others].flatMap((example) => [example, { ...example, text: `${example.text}!` }]);
    expect(reportIntents(twice, { folds: 3 })).toMatchObject({ exampleCount: 12, answered: 0 });
  });

  it('wants two parts at least', () => {
    expect(() => reportIntents(CAFE_EXAMPLES, { folds: 1 })).toThrow(expect.objectContaining({ code: 'CONFIGURATION_INVALID' }));
  });

  it('names the pair of intents that overlap', () => {
    const overlapping = [
      'quero falar com alguém',
      'preciso falar com um humano',
      'me passa para uma pessoa',
      'chama um atendente',
      'quero um atendente humano',
      'falar com pessoa de verdade',
    ].flatMap((text) => [
      { text, intent: 'human' },
      { text: `${text} agora`, intent: 'urgent_human' },
    ]);
    const { problems } = reportIntents([...CAFE_EXAMPLES, ...overlapping]);
    expect(problems).toContainEqual(expect.objectContaining({ kind: 'overlapping-intents', intents: ['human', 'urgent_human'] }));
  });

  it('is empty for no examples, and asks nothing of intents with one', () => {
    expect(reportIntents([])).toMatchObject({ exampleCount: 0, accuracy: 0, problems: [] });
    const { accuracy, problems } = reportIntents([{ text: 'oi', intent: 'greet' }]);
    expect(accuracy).toBe(0);
    expect(problems).toEqual([{ kind: 'too-few-examples', intent: 'greet', count: 1 }]);
  });
});

describe('calibrationErrorOf', () => {
  it('is zero when confidence is what happens, and the distance when it is not', () => {
    const answers = (right: number, wrong: number, confidence: number) => [
      ...Array.from({ length: right }, () => ({ intent: 'a', best: 'a', confidence })),
      ...Array.from({ length: wrong }, () => ({ intent: 'a', best: 'b', confidence })),
    ];
    expect(calibrationErrorOf(answers(3, 1, 0.75))).toBeCloseTo(0);
    expect(calibrationErrorOf(answers(2, 2, 0.9))).toBeCloseTo(0.4);
    expect(calibrationErrorOf([])).toBe(0);
  });
});
