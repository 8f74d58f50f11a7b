import type { BlendedScores } from './blended-scores.ts';
import { type BestScores, familiarityOf, readBestScores } from './confidence-model.ts';
import type { Corpus } from './learn.ts';
import { ROWS_A_STEP, type Steps } from './steps.ts';
import type { UnseenSentence } from './unseen-sentence.ts';
import { knownShare } from './word-weights.ts';

/**
 * Judges each sentence by the trained model without what that sentence alone has taught it, and once more without its whole intent, as
 * if it meant something nobody has thought of.
 */
export function* leaveOut(
  { matrix, labels, intentCount, exampleCount, firstLogRow, wordCounter }: Corpus,
  blended: BlendedScores,
): Steps<UnseenSentence[]> {
  const scores = new Float64Array(intentCount);
  const judged: UnseenSentence[] = [];
  const isStrangeUseful = intentCount >= LEAST_INTENTS;
  const stride = Math.max(1, exampleCount / MOST_LEFT_OUT);
  const sample = Int32Array.from({ length: Math.min(exampleCount, MOST_LEFT_OUT) }, (_, at) => Math.floor(at * stride));
  const weightOf = (slot: number) => wordCounter.weightOf(slot);
  const knownOf = (row: number) => knownShare(weightOf, matrix.wordSlots, matrix.wordStarts[row]!, matrix.wordStarts[row + 1]!);
  const rowsOf = groupByIntent(
    Int32Array.from({ length: firstLogRow }, (_, row) => row),
    labels,
    intentCount,
  );
  const rowCounts = new Int32Array(intentCount);
  for (let row = 0; row < matrix.rowCount; row += 1) if (labels[row]! >= 0) rowCounts[labels[row]!]! += 1;

  for (const [intent, rows] of groupByIntent(sample, labels, intentCount).entries()) {
    const strangers: { readonly row: number; readonly bestScores: BestScores }[] = [];
    for (const [at, row] of rows.entries()) {
      if (at % ROWS_A_STEP === 0) yield;
      blended.score(row, scores);
      blended.leaveOut(row, intent, rowCounts[intent]!, scores);
      const bestScores = readBestScores(scores);
      wordCounter.addRow(matrix, row, -1);
      const familiarity = familiarityOf(bestScores, knownOf(row));
      wordCounter.addRow(matrix, row);
      judged.push({ familiarity, outcome: bestScores.best === intent ? 'right' : 'wrong' });
      if (!isStrangeUseful) continue;
      blended.leaveOutIntent(row, intent, scores);
      strangers.push({ row, bestScores: readBestScores(scores) });
    }
    wordCounter.addRows(matrix, rowsOf[intent]!, -1);
    for (const { row, bestScores } of strangers) judged.push({ familiarity: familiarityOf(bestScores, knownOf(row)), outcome: 'stranger' });
    wordCounter.addRows(matrix, rowsOf[intent]!);
  }
  return judged;
}

function groupByIntent(rows: Int32Array, labels: Int32Array, intentCount: number): number[][] {
  const groups = Array.from({ length: intentCount }, (): number[] => []);
  for (const row of rows) groups[labels[row]!]!.push(row);
  return groups;
}

const MOST_LEFT_OUT = 3_000;
/** With fewer intents, what is none of them says little about what is none of the bot's. */
const LEAST_INTENTS = 4;
