export interface CallBatcherOptions<Entry, Answer> {
  /** Writes entries of several calls, all or none; answers one for each. */
  run(entries: readonly Entry[]): Promise<readonly Answer[]>;
  /** How many of them may be under way beside each other. */
  readonly lanes: number;
  /** Most entries of several calls at once. One call is never divided. */
  readonly maxEntries: number;
  /** Whether a failure may be the fault of one entry, so that each call is tried again by itself. */
  isOneToBlame(error: unknown): boolean;
}

/**
 * Lets calls that come while others are under way go together with the next one: many small calls cost about as much as a few large
 * ones, and none waits for a timer.
 */
export class CallBatcher<Entry, Answer> {
  readonly #options: CallBatcherOptions<Entry, Answer>;
  #waiting: Call<Entry, Answer>[] = [];
  #free: number;

  constructor(options: CallBatcherOptions<Entry, Answer>) {
    this.#options = options;
    this.#free = options.lanes;
  }

  add(entries: readonly Entry[]): Promise<readonly Answer[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entries, resolve, reject });
      if (this.#free > 0) void this.#runAll();
    });
  }

  async #runAll(): Promise<void> {
    this.#free -= 1;
    // What is asked for in the same turn of the event loop shares the first batch.
    await Promise.resolve();
    while (this.#waiting.length > 0) await this.#runBatch(this.#nextBatch());
    this.#free += 1;
  }

  async #runBatch(calls: readonly Call<Entry, Answer>[]): Promise<void> {
    try {
      const answers = await this.#options.run(calls.flatMap(({ entries }) => entries));
      let start = 0;
      for (const { entries, resolve } of calls) {
        resolve(answers.slice(start, start + entries.length));
        start += entries.length;
      }
    } catch (error) {
      if (calls.length > 1 && this.#options.isOneToBlame(error)) for (const call of calls) await this.#runBatch([call]);
      else for (const { reject } of calls) reject(error);
    }
  }

  #nextBatch(): readonly Call<Entry, Answer>[] {
    let entries = 0;
    const end = this.#waiting.findIndex((waiting, index) => {
      entries += waiting.entries.length;
      return index > 0 && entries > this.#options.maxEntries;
    });
    return this.#waiting.splice(0, end === -1 ? this.#waiting.length : end);
  }
}

interface Call<Entry, Answer> {
  readonly entries: readonly Entry[];
  resolve(answers: readonly Answer[]): void;
  reject(error: unknown): void;
}
