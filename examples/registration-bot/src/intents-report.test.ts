import { readFileSync } from 'node:fs';
import { findWordingProblems, type IntentReport, intentExamples, reportIntents } from '@recado/core';
import { expect, it } from 'vitest';
import { intents } from './intents.ts';

const report = reportIntents(intentExamples(intents));

it('is measured as its README says', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const shown = /```intents\n([\s\S]*?)\n```/.exec(readme)?.[1];
  expect(shown).toBe(format(report));
});

it('has examples in every language, and none that is said twice or of two intents', () => {
  for (const { id, examples = {}, keywords, patterns } of intents) {
    expect([id, keywords, patterns]).toEqual([id, undefined, undefined]);
    for (const language of ['pt', 'en', 'es'] as const) expect(examples[language]?.length, `${id} in ${language}`).toBeGreaterThan(4);
  }
  expect(findWordingProblems(intents)).toEqual([]);
});

it('tells its intents apart', () => {
  expect(report.problems.filter(({ kind }) => kind === 'overlapping-intents')).toEqual([]);
  expect(report.accuracy).toBeGreaterThan(0.8);
});

function format({ exampleCount, accuracy, answered, answeredRight, intents: rows }: IntentReport): string {
  return [
    `${exampleCount} examples: ${percent(accuracy)} right; answered ${percent(answered)}, of which ${percent(answeredRight)} right`,
    '',
    `${'intent'.padEnd(16)}  examples  found  right`,
    ...rows.map(
      ({ intent, exampleCount: count, recall, precision }) =>
        `${intent.padEnd(16)}  ${String(count).padStart(8)}  ${percent(recall).padStart(5)}  ${percent(precision).padStart(5)}`,
    ),
  ].join('\n');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}
