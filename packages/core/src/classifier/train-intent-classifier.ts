import { buildExampleMatrix } from './example-matrix.ts';
import { FeatureExtractor } from './feature-extractor.ts';
import { firstClassifier } from './first-classifier.ts';
import { IntentClassifier } from './intent-classifier.ts';
import type { IntentExample } from './intent-example.ts';
import { learn } from './learn.ts';
import { learnConfidence } from './learn-confidence.ts';
import { compressWeights } from './linear-model.ts';
import { readExamples } from './read-examples.ts';
import { vocabularyOf } from './spelling.ts';
import { finish, type Steps } from './steps.ts';
import { WordCounter } from './word-weights.ts';

export interface TrainIntentClassifierOptions {
  /** Messages of the bot's own log, without an intent. The more there are, the better few examples are understood. */
  readonly unlabelled?: readonly string[];
  /** The same seed and examples give the same classifier. @default 1 */
  readonly seed?: number;
}

/**
 * Trains a classifier from the bot's own examples: nothing is downloaded, and the same examples give the same classifier.
 * Takes milliseconds for a few hundred examples, a second or two for many thousand, and blocks meanwhile.
 * @throws ConfigurationError when there is no example with words.
 */
export function trainIntentClassifier(examples: readonly IntentExample[], options: TrainIntentClassifierOptions = {}): IntentClassifier {
  return finish(trainingSteps(examples, options));
}

export interface TrainingOptions extends TrainIntentClassifierOptions {
  /** Gets a rougher classifier as soon as there is one. */
  readonly onFirst?: (classifier: IntentClassifier) => void;
}

/** The training in steps. */
export function* trainingSteps(
  examples: readonly IntentExample[],
  { unlabelled = [], seed = 1, onFirst }: TrainingOptions,
): Steps<IntentClassifier> {
  const { intents, sentences, labels, exampleCount, firstLogRow } = yield* readExamples(examples, unlabelled);
  const intentCount = intents.length;
  const conceptWeight = CONCEPT_FLOOR + CONCEPT_GAIN / (1 + exampleCount / intentCount / CONCEPT_HALF);
  const { matrix, tellingness } = yield* buildExampleMatrix(sentences, {
    extractor: new FeatureExtractor(BUCKETS, conceptWeight),
    labels,
    intentCount,
  });
  const wordCounter = new WordCounter();
  wordCounter.addRows(
    matrix,
    Int32Array.from({ length: matrix.rowCount }, (_, row) => row),
  );
  const parts = {
    intents,
    conceptWeight,
    tellingness,
    wordWeights: wordCounter.weights(matrix.wordSlots),
    vocabulary: vocabularyOf(sentences.slice(0, firstLogRow)),
  };
  const corpus = { matrix, labels, intentCount, exampleCount, firstLogRow, wordCounter, seed };
  if (onFirst !== undefined) onFirst(yield* firstClassifier(corpus, parts));

  const learned = yield* learn(corpus);
  const weights = compressWeights(learned.weights, matrix);
  yield;
  const confidence = learnConfidence(learned.unseen);
  return new IntentClassifier({ ...parts, weights, confidence });
}

const BUCKETS = 1 << 15;
/** What concepts count when examples abound, what they gain when there are few, and how many examples per intent make half of the gain. */
const CONCEPT_FLOOR = 1;
const CONCEPT_GAIN = 2.7;
const CONCEPT_HALF = 30;
