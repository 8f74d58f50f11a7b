import type { IntentPrediction } from '../../src/classifier/intent-prediction.ts';
import type { Sentence } from './data.ts';

/** A sentence answered: was its best intent right, and how sure was the classifier. */
export interface Answered {
  readonly isRight: boolean;
  readonly confidence: number;
  readonly isAbstained: boolean;
}

export interface Classifier {
  classify(text: string): IntentPrediction;
}

export function answer(classifier: Classifier, sentences: readonly Sentence[], change = (text: string) => text): Answered[] {
  return sentences.map(({ text, intent }) => {
    const prediction = classifier.classify(change(text));
    return {
      isRight: prediction.ranking[0]?.intent === intent,
      confidence: prediction.confidence,
      isAbstained: prediction.intent === null,
    };
  });
}

/** Percent of the sentences whose best intent is right, abstention aside. */
export function accuracyOf(answers: readonly Answered[]): number {
  return percent(
    answers.filter(({ isRight }) => isRight),
    answers,
  );
}

export function percent(part: readonly unknown[], whole: readonly unknown[]): number {
  return (100 * part.length) / Math.max(1, whole.length);
}

/** Probability that a sentence of the bot's is more confident than one that is none of it. */
export function areaUnderCurve(inside: readonly Answered[], outside: readonly Answered[]): number {
  const all = [...inside.map((one) => ({ ...one, isInside: true })), ...outside.map((one) => ({ ...one, isInside: false }))].sort(
    (a, b) => a.confidence - b.confidence,
  );
  let ranks = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]!.confidence === all[from]!.confidence) to += 1;
    const rank = (from + to + 1) / 2;
    for (let at = from; at < to; at += 1) if (all[at]!.isInside) ranks += rank;
    from = to;
  }
  return (ranks - (inside.length * (inside.length + 1)) / 2) / (inside.length * outside.length);
}

/** The confidence that `share` of the sentences reach. */
export function confidenceKeeping(answers: readonly Answered[], share: number): number {
  const confidences = answers.map(({ confidence }) => confidence).sort((a, b) => a - b);
  return confidences[Math.floor((1 - share) * confidences.length)] ?? 0;
}

/** The highest threshold that leaves at least `accuracy` of the sentences answered and right. */
export function thresholdKeeping(answers: readonly Answered[], accuracy: number): number {
  let right = answers.filter(({ isRight }) => isRight).length;
  for (const { isRight, confidence } of answers.toSorted((a, b) => a.confidence - b.confidence)) {
    if (isRight) right -= 1;
    if (right / answers.length < accuracy) return confidence;
  }
  return 0;
}

/** The threshold with the most right decisions on both sets together: the protocol of the CLINC150 paper. */
export function bestThreshold(inside: readonly Answered[], outside: readonly Answered[]): number {
  const all = [
    ...inside.map(({ confidence, isRight }) => ({ confidence, gain: isRight ? -1 : 0 })),
    ...outside.map(({ confidence }) => ({ confidence, gain: 1 })),
  ].sort((a, b) => a.confidence - b.confidence);
  let gain = 0;
  let best = 0;
  let threshold = 0;
  for (const [at, one] of all.entries()) {
    gain += one.gain;
    if (gain <= best) continue;
    best = gain;
    threshold = (one.confidence + (all[at + 1]?.confidence ?? 1)) / 2;
  }
  return threshold;
}

/** Precision of the most answers whose mean confidence is `promised` or more, in percent. */
export function keptPrecision(answers: readonly Answered[], promised: number): number {
  const sorted = answers.toSorted((a, b) => b.confidence - a.confidence);
  let sum = 0;
  let right = 0;
  let kept = Number.NaN;
  for (const [at, { confidence, isRight }] of sorted.entries()) {
    sum += confidence;
    if (isRight) right += 1;
    if (sum / (at + 1) >= promised) kept = (100 * right) / (at + 1);
  }
  return kept;
}

/** Percent of the bot's own sentences that can be answered with `precision` right, when `strangerShare` of all traffic is none of it. */
export function answerableShare(
  inside: readonly Answered[],
  outside: readonly Answered[],
  precision: number,
  strangerShare: number,
): number {
  const weight = (inside.length * strangerShare) / (1 - strangerShare) / outside.length;
  const all = [
    ...inside.map(({ confidence, isRight }) => ({ confidence, right: isRight ? 1 : 0, weight: 1, own: 1 })),
    ...outside.map(({ confidence }) => ({ confidence, right: 0, weight, own: 0 })),
  ].sort((a, b) => b.confidence - a.confidence);
  let right = 0;
  let total = 0;
  let own = 0;
  let best = 0;
  for (const one of all) {
    right += one.right;
    total += one.weight;
    own += one.own;
    if (right / total >= precision) best = own;
  }
  return (100 * best) / inside.length;
}

export function calibrationError(answers: readonly Answered[]): number {
  const misses = new Float64Array(10);
  for (const { isRight, confidence } of answers) misses[Math.min(9, Math.floor(confidence * 10))]! += (isRight ? 1 : 0) - confidence;
  return misses.reduce((sum, miss) => sum + Math.abs(miss), 0) / answers.length;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
