import { type BestScores, confidenceOf, familiarityOf, readBestScores } from './confidence-model.ts';
import { dampedCount } from './example-matrix.ts';
import { FeatureExtractor } from './feature-extractor.ts';
import { foldWords } from './fold-text.ts';
import type { IntentClassifierParts } from './intent-classifier-parts.ts';
import { type IntentModelJson, toIntentModelJson } from './intent-model-json.ts';
import type { IntentPrediction, RankedIntent } from './intent-prediction.ts';
import { Spelling } from './spelling.ts';
import { TextScorer } from './text-scorer.ts';
import { knownShare } from './word-weights.ts';

/** Tells what an utterance wants, offline, in microseconds. Made by `trainIntentClassifier` and `loadIntentClassifier`. */
export class IntentClassifier {
  readonly intents: readonly string[];
  private readonly parts: IntentClassifierParts;
  private readonly extractor: FeatureExtractor;
  private readonly spelling: Spelling;
  private scorerInUse: TextScorer | undefined;
  private readonly scores: Float64Array;
  private readonly weightOf: (slot: number) => number;
  private readonly bestScores: BestScores = { best: 0, top: 0, second: 0 };

  constructor(parts: IntentClassifierParts) {
    this.parts = parts;
    this.intents = parts.intents;
    this.extractor = new FeatureExtractor(parts.weights.bucketCount, parts.conceptWeight);
    this.spelling = new Spelling(parts.vocabulary);
    this.scores = new Float64Array(parts.intents.length);
    const { wordWeights } = parts;
    this.weightOf = (slot) => wordWeights[slot]!;
  }

  /** Never throws. A text without words is `null` with confidence 0. */
  classify(text: string): IntentPrediction {
    const { bestScores } = this;
    const { confidence: model } = this.parts;
    const familiarity = this.findBest(text);
    const { best } = bestScores;
    const hasWords = familiarity !== Number.NEGATIVE_INFINITY;
    const confidence = hasWords ? confidenceOf(model, familiarity) : 0;
    // Most callers want the intent alone, and a ranking costs as much as all the rest: it is made when asked for.
    const makeRanking = () => this.rank(text, best, confidence);
    let ranking: readonly RankedIntent[] | undefined;
    return {
      intent: hasWords && familiarity >= model.threshold ? this.intents[best]! : null,
      confidence,
      get ranking() {
        ranking ??= makeRanking();
        return ranking;
      },
    };
  }

  /** Made for the first text: many a classifier is only written down. */
  private get scorer(): TextScorer {
    this.scorerInUse ??= new TextScorer(this.parts.weights);
    return this.scorerInUse;
  }

  /** Plain JSON for `loadIntentClassifier`. */
  toJSON(): IntentModelJson {
    return toIntentModelJson(this.parts);
  }

  /** Finds the best intents. Returns the text's familiarity, minus infinity when there is nothing to read. */
  private findBest(text: string): number {
    const { scores, bestScores, extractor } = this;
    const words = foldWords(text);
    const corrected = this.spelling.correct(words);
    const size = this.readFeatures(words);
    this.scorer.score(extractor.buckets, extractor.counts, size, scores);
    readBestScores(scores, bestScores);
    if (words.length === 0) return Number.NEGATIVE_INFINITY;
    // A corrected word is understood, but it is not known: it may be another word after all.
    const known = knownShare(this.weightOf, extractor.wordSlots, 0, extractor.wordCount) * (1 - corrected / words.length);
    return familiarityOf(bestScores, known);
  }

  /** The best intent has its confidence; the others share the rest by their scores. */
  private rank(text: string, best: number, confidence: number): RankedIntent[] {
    const { scores, intents, extractor } = this;
    const words = foldWords(text);
    this.spelling.correct(words);
    this.scorer.score(extractor.buckets, extractor.counts, this.readFeatures(words), scores);
    const shares = Float64Array.from(scores, (score, number) => (number === best ? 0 : Math.exp((score - scores[best]!) * SHARPNESS)));
    const sum = shares.reduce((total, share) => total + share, 0);
    scores[best] = Number.POSITIVE_INFINITY;
    const order = [...intents.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b);
    return order.map((number) => ({
      intent: intents[number]!,
      probability: number === best ? confidence : Math.min(confidence, sum === 0 ? 0 : ((1 - confidence) * shares[number]!) / sum),
    }));
  }

  /** Leaves the values of the text's features in `counts` of the extractor. Returns how many there are. */
  private readFeatures(words: readonly string[]): number {
    const { extractor } = this;
    const { tellingness } = this.parts;
    extractor.read(words);
    const { buckets, counts, weights } = extractor;
    let squares = 0;
    let size = 0;
    for (let at = 0; at < extractor.size; at += 1) {
      const bucket = buckets[at]!;
      const value = dampedCount(counts[at]!) * weights[at]! * tellingness[bucket]!;
      if (value === 0) continue;
      buckets[size] = bucket;
      counts[size] = value;
      squares += value * value;
      size += 1;
    }
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let at = 0; at < size; at += 1) counts[at]! *= scale;
    return size;
  }
}

const SHARPNESS = 6;
