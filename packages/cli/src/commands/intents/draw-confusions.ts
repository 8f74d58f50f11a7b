import type { IntentReport } from '@recado/core';

/**
 * A confusion matrix as SVG: a row for each intent, a column for what its unseen examples were taken for. Of more than
 * {@link MOST_INTENTS} intents those with most confusions are drawn.
 */
export function drawConfusions(report: Pick<IntentReport, 'intents' | 'confusions' | 'accuracy' | 'exampleCount'>): string {
  const names = drawnIntents(report);
  const cells = names.flatMap((intent, row) => names.map((takenFor, column) => ({ row, column, ...cellOf(report, intent, takenFor) })));
  const margin = 24 + 7 * Math.max(...names.map((name) => name.length));
  const size = margin + names.length * CELL + 16;
  const omitted = report.intents.length - names.length;
  const title = `${report.exampleCount} examples, ${(report.accuracy * 100).toFixed(0)} % right${omitted > 0 ? `; ${omitted} intents not drawn` : ''}`;
  const caption = `${title}. Rows: what was meant; columns: what was understood.`;
  const width = Math.max(size, 16 + Math.ceil(caption.length * LETTER));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${size + 28}" font-family="system-ui, sans-serif" font-size="12">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    ...names.map((name, row) => `<text x="${margin - 8}" y="${margin + row * CELL + 20}" text-anchor="end">${escaped(name)}</text>`),
    ...names.map((name, column) => {
      const x = margin + column * CELL + 20;
      return `<text x="${x}" y="${margin - 8}" transform="rotate(-90 ${x} ${margin - 8})">${escaped(name)}</text>`;
    }),
    ...cells.map(({ row, column, count, share, isRight }) => {
      const [x, y] = [margin + column * CELL, margin + row * CELL];
      const paint = isRight ? '#2b6cb0' : '#c53030';
      const cell = `<rect x="${x}" y="${y}" width="${CELL - 1}" height="${CELL - 1}" fill="${count === 0 ? '#edf2f7' : paint}" fill-opacity="${count === 0 ? 1 : (0.15 + 0.85 * share).toFixed(2)}"/>`;
      const label = `<text x="${x + CELL / 2}" y="${y + 20}" text-anchor="middle" fill="${share > 0.5 ? '#ffffff' : '#1a202c'}">${count}</text>`;
      return count === 0 ? cell : cell + label;
    }),
    `<text x="8" y="${size + 16}">${escaped(caption)}</text>`,
    '</svg>\n',
  ].join('\n');
}

function drawnIntents({ intents, confusions }: Pick<IntentReport, 'intents' | 'confusions'>): readonly string[] {
  const names = intents.map(({ intent }) => intent);
  if (names.length <= MOST_INTENTS) return names;
  const wrong = (name: string) =>
    confusions.reduce((sum, { intent, takenFor, texts }) => sum + (intent === name || takenFor === name ? texts.length : 0), 0);
  const worst = new Set(names.toSorted((a, b) => wrong(b) - wrong(a)).slice(0, MOST_INTENTS));
  return names.filter((name) => worst.has(name));
}

function cellOf({ intents, confusions }: Pick<IntentReport, 'intents' | 'confusions'>, intent: string, takenFor: string) {
  const { exampleCount = 0, recall = 0 } = intents.find((one) => one.intent === intent) ?? {};
  const isRight = intent === takenFor;
  const wrong = confusions.find((one) => one.intent === intent && one.takenFor === takenFor)?.texts.length ?? 0;
  const count = isRight ? Math.round(recall * exampleCount) : wrong;
  return { count, share: exampleCount === 0 ? 0 : count / exampleCount, isRight };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
/** Width of a letter on average. */
const LETTER = 6.5;
const CELL = 32;
const MOST_INTENTS = 40;
