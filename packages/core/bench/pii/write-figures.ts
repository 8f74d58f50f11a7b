import { readFileSync, writeFileSync } from 'node:fs';
import type { Score } from './score.ts';

const BEGIN = '<!-- figures: written by the bench -->';
const END = '<!-- end of figures -->';

/** Puts the figures of each corpus between the marks of a page: a table of the corpora, and one of the kinds. */
export function writeFigures(page: string, scores: ReadonlyMap<string, Score & { readonly messages: number }>): void {
  const text = readFileSync(page, 'utf8');
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`${page} lacks the marks ${BEGIN} and ${END}.`);
  writeFileSync(page, [before, BEGIN, '\n\n', corporaTable(scores), '\n', kindsTable(scores), '\n', END, after].join(''));
}

function corporaTable(scores: ReadonlyMap<string, Score & { readonly messages: number }>): string {
  const rows = [...scores].map(([name, { overall, leakRate, touchRate, overMasked, messages }]) => [
    name,
    `${messages}`,
    ...[overall.precision, overall.recall, overall.f1, overall.overlapF1].map(ratio),
    percent(1 - leakRate),
    percent(touchRate),
    percent(overMasked),
  ]);
  return table(['Corpus', 'Messages', 'Precision', 'Recall', 'F1', 'Overlap F1', 'No leak', 'Clean touched', 'Over-masked'], rows);
}

/** Kinds down, corpora across; a cell is precision, recall, F1 and how many are labelled. */
function kindsTable(scores: ReadonlyMap<string, Score>): string {
  const kinds = [...new Set([...scores.values()].flatMap(({ byType }) => [...byType.keys()]))].toSorted();
  const rows = kinds.map((kind) => [
    `\`${kind}\``,
    ...[...scores.values()].map(({ byType }) => {
      const figures = byType.get(kind);
      if (figures === undefined || figures.labelled === 0) return '';
      return `${ratio(figures.precision)} ${ratio(figures.recall)} ${ratio(figures.f1)} (${figures.labelled})`;
    }),
  ]);
  return table(['Kind', ...scores.keys()], rows);
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('');

const ratio = (value: number): string => value.toFixed(4);
const percent = (value: number): string => `${(value * 100).toFixed(2)} %`;
