import type { ExampleMatrix } from './example-matrix.ts';
import { randomSource, shuffle } from './random-source.ts';
import { ROWS_A_STEP, type Steps } from './steps.ts';

/** Score an example of the intent must reach, and score all others must stay under. */
const TARGET = 1;
const REST = 0.2;
/** How hard a miss is punished: for the intent's own examples, and for the many others. */
const POSITIVE_COST = 4;
const NEGATIVE_COST = 1;
/** A rival is looked at in the quick passes when its score comes this near to `REST`. */
const WATCH_MARGIN = 0.05;
/** An example whose dual variables moved less than this when it was last looked at is settled. */
const CALM = 0.05;
/** Value of the feature that every example has. */
const BIAS = 0.5;
/**
 * How much of what an example has taught is its own, and what is added when no other example of its intent shows any of it. Were the
 * example not there, others like it would have learned the rest. Found by comparing with sentences that really were not there.
 */
const OWN_PART = 0.16;
const NOVEL_PART = 0.85;
/** What an example and those like it have taught the other intents, in examples. */
const LIKE_IT = 1;

/**
 * One-vs-rest linear support vector machines with squared hinge loss, trained by dual coordinate descent, all intents together.
 * A thorough pass scores every intent and notes the rivals of each example; a quick pass looks at those only. Because rivals need
 * only stay under `REST` (not reach -1), almost all of them are of no concern to an example, and the quick passes are cheap.
 * It can also forget examples and go on without them.
 */
export class SupportVectorTrainer {
  /** `[column · intents + intent]`; the last row belongs to the feature that every example has. */
  readonly weights: Float32Array;
  private readonly matrix: ExampleMatrix;
  private readonly labels: Int32Array;
  private readonly rowWeights: Float32Array;
  private readonly intentCount: number;
  private readonly duals: Float32Array;
  private readonly squares: Float64Array;
  /** By row, the largest step of a dual variable when it was last looked at. */
  private readonly unrest: Float32Array;
  private readonly random: () => number;
  private readonly rivalStarts: Int32Array;
  private readonly rivalCounts: Int32Array;
  private rivals: Uint16Array;
  private rivalsUsed = 0;
  private readonly scores: Float64Array;

  /** @param rowWeights - How much each row counts, 1 for an example. It and `labels` may change for rows that are forgotten. */
  constructor(matrix: ExampleMatrix, labels: Int32Array, rowWeights: Float32Array, intentCount: number, seed: number) {
    const { rowCount, starts, values } = matrix;
    this.matrix = matrix;
    this.labels = labels;
    this.rowWeights = rowWeights;
    this.intentCount = intentCount;
    this.weights = new Float32Array((matrix.columnCount + 1) * intentCount);
    this.duals = new Float32Array(rowCount * intentCount);
    this.squares = new Float64Array(rowCount);
    this.unrest = new Float32Array(rowCount);
    for (let row = 0; row < rowCount; row += 1) {
      let squares = BIAS * BIAS;
      for (let at = starts[row]!; at < starts[row + 1]!; at += 1) squares += values[at]! * values[at]!;
      this.squares[row] = squares;
    }
    this.random = randomSource(seed);
    this.rivalStarts = new Int32Array(rowCount);
    this.rivalCounts = new Int32Array(rowCount);
    this.rivals = new Uint16Array(rowCount * 8 + intentCount);
    this.scores = new Float64Array(intentCount);
  }

  /** Goes through the rows once, in random order, looking for rivals among all intents. */
  *passThoroughly(rows: Int32Array): Steps<void> {
    shuffle(rows, this.random);
    this.rivalsUsed = 0;
    for (let at = 0; at < rows.length; at += 1) {
      if (at % ROWS_A_STEP === 0) yield;
      const row = rows[at]!;
      this.scoreRoughly(row);
      this.noteRivals(row);
      this.settle(row);
      this.forgetFarRivals(row);
    }
  }

  /** Goes once, in random order, through the rows that are not settled, scoring the rivals noted by the last thorough pass. */
  *passQuickly(rows: Int32Array): Steps<void> {
    shuffle(rows, this.random);
    for (let at = 0; at < rows.length; at += 1) {
      if (at % ROWS_A_STEP === 0) yield;
      if (this.unrest[rows[at]!]! >= CALM) this.settle(rows[at]!);
    }
  }

  /** Takes back all that the rows have taught. */
  *forget(rows: Int32Array): Steps<void> {
    const { labels, duals, intentCount } = this;
    for (const [at, row] of rows.entries()) {
      if (at % ROWS_A_STEP === 0) yield;
      for (let intent = 0; intent < intentCount; intent += 1) {
        const dual = duals[row * intentCount + intent]!;
        if (dual === 0) continue;
        duals[row * intentCount + intent] = 0;
        this.move(row, intent, labels[row] === intent ? -dual : dual);
      }
    }
  }

  /** Notes the row's own intent and those whose rough scores come near to it, or did before. */
  private noteRivals(row: number): void {
    const { scores, duals, intentCount } = this;
    if (this.rivalsUsed + intentCount > this.rivals.length) {
      const larger = new Uint16Array(this.rivals.length * 2 + intentCount);
      larger.set(this.rivals);
      this.rivals = larger;
    }
    const { rivals } = this;
    const own = this.labels[row]!;
    const dual = row * intentCount;
    const start = this.rivalsUsed;
    let used = start;
    for (let intent = 0; intent < intentCount; intent += 1) {
      if (intent !== own && scores[intent]! <= REST - WATCH_MARGIN && duals[dual + intent]! === 0) continue;
      rivals[used] = intent;
      used += 1;
    }
    this.rivalStarts[row] = start;
    this.rivalCounts[row] = used - start;
    this.rivalsUsed = used;
  }

  /** Keeps of the rivals just settled those that have something against the row: the quick passes look at no others. */
  private forgetFarRivals(row: number): void {
    const { duals, rivals, intentCount } = this;
    const own = this.labels[row]!;
    const start = this.rivalStarts[row]!;
    let used = start;
    for (let at = start; at < this.rivalsUsed; at += 1) {
      const intent = rivals[at]!;
      if (intent !== own && duals[row * intentCount + intent]! === 0) continue;
      rivals[used] = intent;
      used += 1;
    }
    this.rivalCounts[row] = used - start;
    this.rivalsUsed = used;
  }

  /** Scores of a row for all intents, by its heavy features alone: enough to see who could be a rival. */
  private scoreRoughly(row: number): void {
    const { matrix, weights, intentCount, scores } = this;
    const last = matrix.columnCount * intentCount;
    for (let intent = 0; intent < intentCount; intent += 1) scores[intent] = weights[last + intent]! * BIAS;
    const { columns, values } = matrix;
    const to = matrix.heavyEnds[row]!;
    for (let at = matrix.starts[row]!; at < to; at += 1) {
      const from = columns[at]! * intentCount;
      const value = values[at]!;
      for (let intent = 0; intent < intentCount; intent += 1) scores[intent]! += weights[from + intent]! * value;
    }
  }

  /**
   * Takes from a row's scores what the row itself has taught: its duals, times the part of it that no other example stands in for.
   * @param missed - How much of that is to be taken, 0–1.
   */
  leaveOut(row: number, { missed, novelty }: { readonly missed: number; readonly novelty: number }, scores: Float64Array): void {
    const part = missed * (OWN_PART + NOVEL_PART * novelty) * this.squares[row]!;
    const own = this.labels[row]!;
    scores[own]! -= part * this.duals[row * this.intentCount + own]!;
    this.addToRivals(row, part, scores);
  }

  /** Takes from a row's scores, besides, what the row and those like it have taught the other intents. */
  leaveOutIntent(row: number, scores: Float64Array): void {
    this.addToRivals(row, LIKE_IT * this.squares[row]!, scores);
  }

  private addToRivals(row: number, part: number, scores: Float64Array): void {
    const { duals, intentCount } = this;
    const own = this.labels[row]!;
    const from = row * intentCount;
    for (let intent = 0; intent < intentCount; intent += 1) if (intent !== own) scores[intent]! += part * duals[from + intent]!;
  }

  /** What every example's score starts with, by intent. */
  bias(intent: number): number {
    return this.weights[this.matrix.columnCount * this.intentCount + intent]! * BIAS;
  }

  /** One step of coordinate descent for the row's own intent and its rivals. */
  private settle(row: number): void {
    const { labels, duals, intentCount, rivals } = this;
    const own = labels[row]!;
    const first = this.rivalStarts[row]!;
    const last = first + this.rivalCounts[row]!;
    const square = this.squares[row]!;
    const softness = 0.5 / this.rowWeights[row]!;
    let unrest = 0;
    for (let at = first; at < last; at += 1) {
      const intent = rivals[at]!;
      const isOwn = intent === own;
      const dual = duals[row * intentCount + intent]!;
      const score = this.score(row, intent);
      const soft = softness / (isOwn ? POSITIVE_COST : NEGATIVE_COST);
      const shortfall = isOwn ? TARGET - score : score - REST;
      const next = Math.fround(Math.max(0, dual + (shortfall - dual * soft) / (square + soft)));
      if (next === dual) continue;
      duals[row * intentCount + intent] = next;
      this.move(row, intent, isOwn ? next - dual : dual - next);
      unrest = Math.max(unrest, Math.abs(next - dual));
    }
    this.unrest[row] = unrest;
  }

  private score(row: number, intent: number): number {
    const { weights, intentCount, matrix } = this;
    const { columns, values, starts } = matrix;
    const to = starts[row + 1]!;
    let score = this.bias(intent);
    for (let at = starts[row]!; at < to; at += 1) score += weights[columns[at]! * intentCount + intent]! * values[at]!;
    return score;
  }

  /** Moves an intent's weights towards a row, or away from it. */
  private move(row: number, intent: number, step: number): void {
    const { weights, intentCount, matrix } = this;
    const { columns, values, starts } = matrix;
    weights[matrix.columnCount * intentCount + intent]! += step * BIAS;
    const to = starts[row + 1]!;
    for (let at = starts[row]!; at < to; at += 1) weights[columns[at]! * intentCount + intent]! += step * values[at]!;
  }
}
