import { BlendedScores } from './blended-scores.ts';
import { IntentClassifier } from './intent-classifier.ts';
import type { IntentClassifierParts } from './intent-classifier-parts.ts';
import type { Corpus } from './learn.ts';
import { learnConfidence } from './learn-confidence.ts';
import { leaveOut } from './leave-out.ts';
import { compressWeights } from './linear-model.ts';
import { NaiveBayes } from './naive-bayes.ts';
import type { Steps } from './steps.ts';

/** The first classifier of a training, from naive Bayes alone: it learns by adding up, so it is there long before the support vectors are. */
export function* firstClassifier(
  corpus: Corpus,
  parts: Pick<IntentClassifierParts, 'intents' | 'conceptWeight' | 'tellingness' | 'wordWeights' | 'vocabulary'>,
): Steps<IntentClassifier> {
  const { matrix, labels, intentCount, firstLogRow } = corpus;
  const bayes = new NaiveBayes(matrix, labels, new Float32Array(matrix.rowCount).fill(1), intentCount);
  yield* bayes.learn(Int32Array.from({ length: firstLogRow }, (_, row) => row));
  const blended = new BlendedScores({ bayes, matrix, intentCount, perIntent: firstLogRow / intentCount });
  yield* blended.blend();
  const weights = compressWeights(blended.dense, matrix);
  yield;
  const confidence = learnConfidence(yield* leaveOut(corpus, blended));
  return new IntentClassifier({ ...parts, weights, confidence });
}
