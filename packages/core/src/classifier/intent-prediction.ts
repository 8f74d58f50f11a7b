/** What a classifier makes of an utterance. */
export interface IntentPrediction {
  /** The best intent, or `null` when the utterance is likely none of them. */
  readonly intent: string | null;
  /** Probability in 0–1 that the best intent is right, also when `intent` is `null`. */
  readonly confidence: number;
  /** Every intent, most probable first. The probabilities sum to 1 at most; what is missing is "none of them". */
  readonly ranking: readonly RankedIntent[];
}

export interface RankedIntent {
  readonly intent: string;
  /** 0–1. */
  readonly probability: number;
}
