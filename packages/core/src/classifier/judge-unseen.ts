import type { BlendedScores } from './blended-scores.ts';
import { type BestScores, familiarityOf, readBestScores } from './confidence-model.ts';
import type { ExampleMatrix } from './example-matrix.ts';
import { ROWS_A_STEP, type Steps } from './steps.ts';
import { knownShare, type WordCounter } from './word-weights.ts';

/** How a model that did not know a sentence did on it. */
export interface UnseenSentence {
  readonly familiarity: number;
  /** `stranger`: its whole intent was unknown to the model, so any answer is wrong. */
  readonly outcome: 'right' | 'wrong' | 'stranger';
}

export interface JudgeInputs {
  readonly matrix: ExampleMatrix;
  readonly labels: Int32Array;
  /** Rows before it are sentences; the names of intents after them are not judged. */
  readonly exampleCount: number;
  readonly rows: Int32Array;
  /** Intents the model does not know. */
  readonly strange: ReadonlySet<number>;
  /** Of a model that has not seen the rows; nor has the counter. */
  readonly blended: BlendedScores;
  readonly wordCounter: WordCounter;
}

/** Judges rows a model has not seen. */
export function* judgeUnseen({ matrix, labels, exampleCount, rows, strange, blended, wordCounter }: JudgeInputs): Steps<UnseenSentence[]> {
  const scores = new Float64Array(blended.intentCount);
  const bestScores: BestScores = { best: 0, top: 0, second: 0 };
  const judged: UnseenSentence[] = [];
  const weightOf = (slot: number) => wordCounter.weightOf(slot);
  for (const row of rows) {
    if (judged.length >= MOST_JUDGED) break;
    if (row >= exampleCount) continue;
    if (judged.length % ROWS_A_STEP === 0) yield;
    blended.score(row, scores);
    for (const intent of strange) scores[intent] = Number.NEGATIVE_INFINITY;
    readBestScores(scores, bestScores);
    const known = knownShare(weightOf, matrix.wordSlots, matrix.wordStarts[row]!, matrix.wordStarts[row + 1]!);
    const outcome = strange.has(labels[row]!) ? 'stranger' : bestScores.best === labels[row] ? 'right' : 'wrong';
    judged.push({ familiarity: familiarityOf(bestScores, known), outcome });
  }
  return judged;
}

const MOST_JUDGED = 3_000;
