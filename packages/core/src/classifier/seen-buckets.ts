/** The buckets that occur, in how many rows, and in how many of each intent. */
export class SeenBuckets {
  /** By bucket, the rows that have it. */
  readonly counts: Int32Array;
  /** In the order they were first met, up to `size`. */
  readonly buckets: Int32Array;
  size = 0;
  private readonly intentCount: number;
  /** Rows of an intent, together and by bucket: `[bucket · intents + intent]`. */
  private readonly rowsOf: Int32Array;
  private readonly countsOf: Int32Array;
  /** By bucket, the rows that have it and an intent. */
  private readonly labelledCounts: Int32Array;
  private rowCount = 0;

  constructor(bucketCount: number, intentCount: number) {
    this.counts = new Int32Array(bucketCount);
    this.buckets = new Int32Array(bucketCount);
    this.intentCount = intentCount;
    this.rowsOf = new Int32Array(intentCount);
    this.countsOf = new Int32Array(bucketCount * intentCount);
    this.labelledCounts = new Int32Array(bucketCount);
  }

  /**
   * Adds the distinct buckets of a row.
   * @param intent - Its number, or -1 for a message of the log.
   */
  add(buckets: Int32Array, size: number, intent: number): void {
    const { counts, countsOf, labelledCounts, intentCount } = this;
    this.rowCount += 1;
    if (intent >= 0) this.rowsOf[intent]! += 1;
    for (let at = 0; at < size; at += 1) {
      const bucket = buckets[at]!;
      if (counts[bucket] === 0) this.buckets[this.size++] = bucket;
      counts[bucket]! += 1;
      if (intent < 0) continue;
      countsOf[bucket * intentCount + intent]! += 1;
      labelledCounts[bucket]! += 1;
    }
  }

  /**
   * By bucket, how telling it is: the root of its inverse document frequency, the more the less evenly intents share it; 0 for one to be
   * left out.
   */
  tellingness(): Float32Array {
    const { counts, buckets, size, intentCount } = this;
    const { rowCount } = this;
    const rarity = Float32Array.from({ length: rowCount + 1 }, (_, count) => rarityOf(count, rowCount));
    const shares = this.shares();
    const gain = intentCount < 2 ? 0 : SKEW_GAIN / Math.log(intentCount);
    const tellingness = new Float32Array(counts.length).fill(this.unseenTellingness);
    for (let at = 0; at < size; at += 1) {
      const bucket = buckets[at]!;
      const rare = rarity[counts[bucket]!]!;
      tellingness[bucket] = rare === 0 ? 0 : rare * (1 + gain * this.skew(bucket, shares));
    }
    return tellingness;
  }

  /** How telling a bucket is that does not occur. */
  get unseenTellingness(): number {
    return rarityOf(0, this.rowCount);
  }

  /** How far the intents of the rows with a bucket are from those of all rows (Kullback–Leibler divergence, in nats). */
  private skew(bucket: number, shares: Float64Array): number {
    const { countsOf, intentCount } = this;
    const from = bucket * intentCount;
    const count = this.counts[bucket]! + BELIEVED_ROWS;
    let labelled = this.labelledCounts[bucket]!;
    const believed = 1 - labelled / count;
    let skew = 0;
    let rest = 1;
    for (let intent = 0; labelled > 0; intent += 1) {
      const own = countsOf[from + intent]!;
      if (own === 0) continue;
      labelled -= own;
      const ratio = own / count / shares[intent]! + believed;
      skew += shares[intent]! * ratio * Math.log(ratio);
      rest -= shares[intent]!;
    }
    return skew + rest * believed * Math.log(believed);
  }

  private shares(): Float64Array {
    const labelled = this.rowsOf.reduce((sum, rows) => sum + rows, 0);
    return Float64Array.from(this.rowsOf, (rows) => rows / labelled);
  }
}

/** How much a feature gains that only one of very many intents shows. */
const SKEW_GAIN = 1;
/** Rows, of all intents alike, that a feature is believed to have been in besides; so are the messages of a log that have it. */
const BELIEVED_ROWS = 3;
/** A feature in more than about a third of many examples says too little for the time it takes, and is left out. */
const LEAST_INFORMATION = 1;
const FEW_ROWS = 50;

/** The root of the inverse document frequency; 0 when it is too small. */
function rarityOf(count: number, rowCount: number): number {
  const information = Math.log((rowCount + 1) / (count + 0.5));
  return rowCount >= FEW_ROWS && information < LEAST_INFORMATION ? 0 : Math.sqrt(information);
}
