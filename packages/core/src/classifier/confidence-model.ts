import { type ChanceLine, chanceAt } from './fit-chance.ts';

/** How familiarity becomes a probability. */
export interface ConfidenceModel {
  /** The chance that the best intent is right, by familiarity, for a message that means one of the intents. */
  readonly right: ChanceLine;
  /** The least familiarity of an answer; below it the intent is `null`. */
  readonly threshold: number;
}

/** The highest and the second highest score. */
export interface BestScores {
  best: number;
  top: number;
  second: number;
}

export function readBestScores(scores: Float64Array, found: BestScores = { best: 0, top: 0, second: 0 }): BestScores {
  let best = 0;
  let top = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (let intent = 0; intent < scores.length; intent += 1) {
    const score = scores[intent]!;
    if (score > top) {
      second = top;
      top = score;
      best = intent;
    } else if (score > second) second = score;
  }
  found.best = best;
  found.top = top;
  found.second = second === Number.NEGATIVE_INFINITY ? 0 : second;
  return found;
}

/**
 * How much a text looks like one the classifier understands. The best score says most; a lead over the second and words that examples
 * have make it more.
 * @param known - Share of the words that examples have, 0–1.
 */
export function familiarityOf({ top, second }: BestScores, known: number): number {
  return top + LEAD_SHARE * (top - second) + KNOWN_SHARE * known;
}

const LEAD_SHARE = 0.2;
const KNOWN_SHARE = 0.45;

export function confidenceOf(model: ConfidenceModel, familiarity: number): number {
  return chanceAt(model.right, familiarity);
}
