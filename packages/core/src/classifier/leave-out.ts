import type { BlendedScores } from './blended-scores.ts';
import type { ExampleMatrix } from './example-matrix.ts';
import { judgeUnseen, type UnseenSentence } from './judge-unseen.ts';
import type { NaiveBayes } from './naive-bayes.ts';
import type { Steps } from './steps.ts';
import { drawStrangeIntents } from './strange-intents.ts';
import type { SupportVectorTrainer } from './support-vector-trainer.ts';
import type { WordCounter } from './word-weights.ts';

export interface LeaveOutInputs {
  readonly matrix: ExampleMatrix;
  readonly labels: Int32Array;
  readonly intentCount: number;
  readonly exampleCount: number;
  readonly firstLogRow: number;
  /** Without them naive Bayes is judged alone. */
  readonly vectors?: SupportVectorTrainer;
  readonly bayes: NaiveBayes;
  /** Of both. */
  readonly blended: BlendedScores;
  readonly wordCounter: WordCounter;
  readonly seed: number;
}

/**
 * Judges each sentence by the trained model without what that sentence alone has taught it, then sentences of whole intents without what
 * those have taught, to which the others settle in one pass. It spoils the support vectors, whose weights must have been taken before.
 */
export function* leaveOut(inputs: LeaveOutInputs): Steps<UnseenSentence[]> {
  const { matrix, labels, intentCount, exampleCount, firstLogRow, vectors, bayes, blended, wordCounter, seed } = inputs;
  const judging = { matrix, labels, exampleCount, blended, wordCounter };
  const stride = Math.max(1, exampleCount / MOST_LEFT_OUT);
  const rows = Int32Array.from({ length: Math.min(exampleCount, MOST_LEFT_OUT) }, (_, at) => Math.floor(at * stride));
  const judged = [...(yield* judgeUnseen({ ...judging, rows, strange: new Set(), isLeftOut: true }))];
  const draws = drawStrangeIntents(intentCount, exampleCount, seed);
  // What the last draw forgets is not needed again.
  const whole = draws.length > 1 ? vectors?.keep() : undefined;
  for (const strange of draws) {
    const known = Int32Array.from(labels.subarray(0, firstLogRow).keys());
    const strangers = known.filter((row) => strange.has(labels[row]!));
    if (vectors !== undefined) yield* vectors.forget(strangers);
    yield* bayes.forget(strangers);
    wordCounter.addRows(matrix, strangers, -1);
    if (vectors !== undefined) yield* vectors.passQuickly(known.filter((row) => !strange.has(labels[row]!)));
    judged.push(...(yield* judgeUnseen({ ...judging, rows: strangers, strange })));
    if (whole !== undefined) vectors?.restore(whole);
    yield* bayes.learn(strangers);
    wordCounter.addRows(matrix, strangers);
    yield;
  }
  return judged;
}

const MOST_LEFT_OUT = 3_000;
