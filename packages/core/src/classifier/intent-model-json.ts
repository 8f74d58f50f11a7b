import { fromBase64, toBase64 } from './base64.ts';
import type { ConfidenceModel } from './confidence-model.ts';
import type { IntentClassifierParts } from './intent-classifier-parts.ts';
import { packBytes, unpackBytes } from './pack-bytes.ts';
import { packWeights, unpackWeights } from './pack-weights.ts';
import { WORD_SLOTS } from './word-weights.ts';

/** A trained classifier as plain JSON: for a file or a store. It holds no sentence, but the words of the examples. */
export interface IntentModelJson {
  readonly format: 'recado-intents';
  /** Raised when older readers cannot read it. */
  readonly version: 3;
  readonly intents: readonly string[];
  readonly bucketCount: number;
  readonly conceptWeight: number;
  /** Base64 of packed levels. */
  readonly weights: string;
  /** What a level is worth. */
  readonly scale: number;
  readonly biases: readonly number[];
  readonly slopes: readonly number[];
  /** Base64 of packed levels, one per bucket. */
  readonly tellingness: string;
  /** Base64 of packed bytes, one per word slot. */
  readonly wordWeights: string;
  /** Words of the examples, the most frequent first, with spaces between. */
  readonly vocabulary: string;
  readonly confidence: ConfidenceModel;
}

export function toIntentModelJson({
  intents,
  conceptWeight,
  weights,
  tellingness,
  wordWeights,
  vocabulary,
  confidence,
}: IntentClassifierParts): IntentModelJson {
  return {
    format: 'recado-intents',
    version: 3,
    intents,
    bucketCount: weights.bucketCount,
    conceptWeight,
    weights: toBase64(packWeights(weights)),
    scale: weights.scale,
    biases: [...weights.biases],
    slopes: [...weights.slopes],
    tellingness: toBase64(packBytes(tellingness)),
    wordWeights: toBase64(packBytes(wordWeights)),
    vocabulary: vocabulary.join(' '),
    confidence,
  };
}

export function fromIntentModelJson(json: IntentModelJson): IntentClassifierParts {
  const { intents, bucketCount, scale } = json;
  return {
    intents,
    conceptWeight: json.conceptWeight,
    weights: {
      intentCount: intents.length,
      bucketCount,
      ...unpackWeights(fromBase64(json.weights), intents.length, bucketCount),
      scale,
      biases: Float64Array.from(json.biases),
      slopes: Float64Array.from(json.slopes),
    },
    tellingness: unpackBytes(fromBase64(json.tellingness), bucketCount),
    wordWeights: unpackBytes(fromBase64(json.wordWeights), WORD_SLOTS),
    vocabulary: json.vocabulary === '' ? [] : json.vocabulary.split(' '),
    confidence: json.confidence,
  };
}
