import type { ConfidenceModel } from './confidence-model.ts';
import type { LinearWeights } from './linear-model.ts';
import type { WordWeights } from './word-weights.ts';

/** What a trained classifier consists of. */
export interface IntentClassifierParts {
  readonly intents: readonly string[];
  /** See `FeatureExtractor`. */
  readonly conceptWeight: number;
  readonly weights: LinearWeights;
  /** By bucket, how telling a feature is. */
  readonly tellingness: Uint8Array;
  readonly wordWeights: WordWeights;
  /** Words of the examples, the most frequent first. */
  readonly vocabulary: readonly string[];
  readonly confidence: ConfidenceModel;
}
