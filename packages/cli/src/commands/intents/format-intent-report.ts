import { describeExampleProblem, type ExampleProblem, type IntentReport } from '@recado/core';

/** A report as tables. */
export function formatIntentReport(report: IntentReport): string {
  const { exampleCount, accuracy, answered, answeredRight, calibrationError, intents, confusions, misleading, problems } = report;
  const width = Math.max(6, ...intents.map(({ intent }) => intent.length));
  const lines = [
    `${exampleCount} examples of ${intents.length} intents, each asked of a classifier that had not seen it`,
    '',
    `accuracy     ${percent(accuracy)}`,
    `answered     ${percent(answered)}, of which ${percent(answeredRight)} right`,
    `calibration  ${(calibrationError * 100).toFixed(1)} points off`,
    '',
    `${'intent'.padEnd(width)}  examples  found  right`,
    ...intents.map(
      ({ intent, exampleCount: count, recall, precision }) =>
        `${intent.padEnd(width)}  ${String(count).padStart(8)}  ${percent(recall).padStart(5)}  ${percent(precision).padStart(5)}`,
    ),
    ...section('taken for another', confusions.length, [
      ...confusions
        .slice(0, MOST_ROWS)
        .map(({ intent, takenFor, texts }) => `${texts.length} × ${intent} for ${takenFor}: ${quoted(texts)}`),
    ]),
    ...section('examples that mislead', misleading.length, [
      ...misleading
        .slice(0, MOST_ROWS)
        .map(({ text, intent, best, confidence }) => `"${text}" of ${intent} looks like ${best} (${percent(confidence)})`),
    ]),
    ...section('problems', problems.length, [
      ...problems.slice(0, MOST_ROWS).map((problem) => `${intentsIn(problem)}: ${describeExampleProblem(problem)}`),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function section(title: string, count: number, rows: readonly string[]): readonly string[] {
  if (count === 0) return [];
  const more = count > rows.length ? [`  and ${count - rows.length} more (--json lists all)`] : [];
  return ['', title, ...rows.map((row) => `  ${row}`), ...more];
}

function quoted(texts: readonly string[]): string {
  const shown = texts.slice(0, SHOWN_TEXTS).map((text) => `"${text}"`);
  return `${shown.join(', ')}${texts.length > SHOWN_TEXTS ? ' …' : ''}`;
}

const intentsIn = (problem: ExampleProblem): string => ('intents' in problem ? problem.intents.join(', ') : problem.intent);
const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;
const MOST_ROWS = 12;
const SHOWN_TEXTS = 3;
