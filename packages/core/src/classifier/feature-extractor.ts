import { type WordSense, wordSense } from './word-sense.ts';

/** How much each kind of feature counts beside a run of characters. */
const WORD_WEIGHT = 1.7;
const WORD_PAIR_WEIGHT = 1;
/** Words with one or two others between them: what belongs together is not always side by side. */
const SKIP_PAIR_WEIGHT = 0.5;
const MAX_SKIPPED = 2;
const CONCEPT_PAIR_WEIGHT = 1;
/** Runs of characters go across word borders, so that "e mail" is near "email". */
const SHORTEST_RUN = 2;
const LONGEST_RUN = 4;
/** Concepts paired with each other; a longer text would have too many pairs. */
const MAX_PAIRED_CONCEPTS = 16;

/**
 * Turns words into hashed features: each word, each pair of near neighbours, each run of 2–4 characters, each concept and pair of concepts.
 * One instance reads one text at a time and reuses its arrays: after {@link read}, `buckets[0..size)` are distinct, `counts` says how
 * often each occurred and `weights` how much its kind counts; `wordSlots[0..wordCount)` are the words in 16 bits.
 */
export class FeatureExtractor {
  readonly bucketCount: number;
  readonly conceptWeight: number;
  size = 0;
  buckets = new Int32Array(1_024);
  counts = new Float32Array(1_024);
  weights = new Float32Array(1_024);
  wordCount = 0;
  wordSlots = new Uint16Array(64);
  private wordHashes = new Int32Array(64);
  private readonly mask: number;
  /** By bucket, its place in `buckets` if that is before `size` and holds the bucket; else left over from another text. */
  private readonly slots: Uint16Array;
  private readonly concepts = new Int32Array(MAX_PAIRED_CONCEPTS);
  private codes = new Uint16Array(256);

  /**
   * @param bucketCount - A power of two.
   * @param conceptWeight - How much a concept counts beside a run of characters; the fewer examples there are, the more it should.
   */
  constructor(bucketCount: number, conceptWeight: number) {
    this.bucketCount = bucketCount;
    this.conceptWeight = conceptWeight;
    this.mask = bucketCount - 1;
    this.slots = new Uint16Array(bucketCount);
  }

  read(words: readonly string[]): void {
    this.size = 0;
    this.wordCount = 0;
    let length = 1;
    for (const word of words) length += word.length + 1;
    this.reserve(length, words.length);
    const { codes } = this;
    let at = 0;
    let conceptCount = 0;
    codes[at++] = SPACE;
    for (const word of words) {
      for (let index = 0; index < word.length; index += 1) codes[at++] = word.charCodeAt(index);
      codes[at++] = SPACE;
      const sense = wordSense(word);
      this.add(sense.hash, WORD_WEIGHT);
      this.addWordPairs(sense.hash);
      this.wordSlots[this.wordCount] = sense.hash;
      this.wordHashes[this.wordCount] = sense.hash;
      this.wordCount += 1;
      conceptCount = this.addConcepts(sense, conceptCount);
    }
    this.addRuns(at);
    for (let first = 1; first < conceptCount; first += 1) {
      for (let second = 0; second < first; second += 1) {
        const [one, other] = [this.concepts[first]!, this.concepts[second]!];
        this.add(Math.imul(Math.min(one, other) * 4_096 + Math.max(one, other) + CONCEPT_PAIR_SEED, GOLDEN), CONCEPT_PAIR_WEIGHT);
      }
    }
  }

  /** Pairs of a word with those shortly before it. */
  private addWordPairs(hash: number): void {
    const { wordHashes, wordCount } = this;
    if (wordCount > 0) this.add(Math.imul(wordHashes[wordCount - 1]!, 31) + hash, WORD_PAIR_WEIGHT);
    const first = Math.max(0, wordCount - 1 - MAX_SKIPPED);
    for (let at = wordCount - 2; at >= first; at -= 1) this.add(Math.imul(wordHashes[at]!, 37) + Math.imul(hash, 7) + 1, SKIP_PAIR_WEIGHT);
  }

  /** Adds a word's concepts; those new to the text are kept for pairing. Returns how many are kept. */
  private addConcepts({ concepts }: WordSense, kept: number): number {
    let count = kept;
    const weight = this.conceptWeight / Math.sqrt(concepts.length);
    for (const concept of concepts) {
      this.add(Math.imul(concept + CONCEPT_SEED, GOLDEN), weight);
      if (count < MAX_PAIRED_CONCEPTS && !this.hasConcept(concept, count)) {
        this.concepts[count] = concept;
        count += 1;
      }
    }
    return count;
  }

  private hasConcept(concept: number, count: number): boolean {
    for (let at = 0; at < count; at += 1) if (this.concepts[at] === concept) return true;
    return false;
  }

  private addRuns(length: number): void {
    const { codes } = this;
    for (let from = 0; from < length - 1; from += 1) {
      let hash = Math.imul(RUN_SEED ^ codes[from]!, PRIME);
      const last = Math.min(length, from + LONGEST_RUN);
      for (let end = from + SHORTEST_RUN - 1; end < last; end += 1) {
        hash = Math.imul(hash ^ codes[end]!, PRIME);
        this.add(hash, 1);
      }
    }
  }

  private add(hash: number, weight: number): void {
    let mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    const bucket = (mixed ^ (mixed >>> 16)) & this.mask;
    const { buckets, counts, size } = this;
    const slot = this.slots[bucket]!;
    if (slot < size && buckets[slot] === bucket) {
      counts[slot]! += 1;
      return;
    }
    this.slots[bucket] = size;
    buckets[size] = bucket;
    counts[size] = 1;
    this.weights[size] = weight;
    this.size = size + 1;
  }

  private reserve(characters: number, words: number): void {
    const features =
      characters * (LONGEST_RUN - SHORTEST_RUN + 1) + words * (6 + MAX_SKIPPED) + (MAX_PAIRED_CONCEPTS * MAX_PAIRED_CONCEPTS) / 2;
    if (this.buckets.length < features) {
      this.buckets = new Int32Array(features * 2);
      this.counts = new Float32Array(features * 2);
      this.weights = new Float32Array(features * 2);
    }
    if (this.codes.length < characters) this.codes = new Uint16Array(characters * 2);
    if (this.wordSlots.length < words) {
      this.wordSlots = new Uint16Array(words * 2);
      this.wordHashes = new Int32Array(words * 2);
    }
  }
}

const SPACE = 32;
const PRIME = 0x01000193;
const RUN_SEED = 0x2545f491;
const GOLDEN = 0x9e3779b1;
const CONCEPT_SEED = 77;
const CONCEPT_PAIR_SEED = 0x51ed270;
