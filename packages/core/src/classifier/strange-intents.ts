import { randomSource, shuffle } from './random-source.ts';

/** Draws intents to be taken for strangers, some at a time, and more often when there are few examples. */
export function drawStrangeIntents(intentCount: number, exampleCount: number, seed: number): ReadonlySet<number>[] {
  if (intentCount < 4) return [];
  const intents = Int32Array.from({ length: intentCount }, (_, intent) => intent);
  shuffle(intents, randomSource(seed + 1));
  const isFew = exampleCount <= 1_000;
  const count = Math.max(1, Math.round(intentCount * (isFew ? 0.1 : 0.15)));
  const draws = isFew ? 4 : 1;
  return Array.from({ length: draws }, (_, draw) => new Set(intents.subarray(draw * count, (draw + 1) * count))).filter(
    ({ size }) => size > 0,
  );
}
