import { holdOut } from './hold-out.ts';
import { IntentClassifier } from './intent-classifier.ts';
import type { IntentClassifierParts } from './intent-classifier-parts.ts';
import type { Corpus } from './learn.ts';
import { learnConfidence } from './learn-confidence.ts';
import { compressWeights } from './linear-model.ts';
import { NaiveBayes } from './naive-bayes.ts';
import type { Steps } from './steps.ts';
import { sumWeights } from './sum-weights.ts';

/** The first classifier of a training, from naive Bayes alone: it learns by adding up, so it is there long before the support vectors are. */
export function* firstClassifier(
  corpus: Corpus,
  parts: Pick<IntentClassifierParts, 'intents' | 'conceptWeight' | 'tellingness' | 'wordWeights' | 'vocabulary'>,
): Steps<IntentClassifier> {
  const { matrix, labels, intentCount, firstLogRow } = corpus;
  const bayes = new NaiveBayes(matrix, labels, new Float32Array(matrix.rowCount).fill(1), intentCount);
  bayes.learn(Int32Array.from({ length: firstLogRow }, (_, row) => row));
  yield;
  const weights = compressWeights(sumWeights({ bayes, matrix, intentCount, perIntent: firstLogRow / intentCount }), matrix);
  yield;
  const confidence = learnConfidence(yield* holdOut({ ...corpus, bayes }));
  return new IntentClassifier({ ...parts, weights, confidence });
}
