import type { BatchScript } from '../scripts/load-script.ts';

/** Runs a script once for many: its header, how many items, and the values of all items after each other. Answers one row for each item. */
export type RunBatch = (name: BatchScript, shard: string, values: (string | number)[]) => Promise<readonly unknown[]>;

/**
 * Gathers what is asked of one script within a turn of the event loop, so that Redis runs it once for all: the busier a process is, the less
 * each call costs. What is asked while little happens leaves at once, by itself.
 */
export class ScriptBatches {
  readonly #run: RunBatch;
  readonly #filling = new Map<string, Batch>();
  #batches: Batch[] = [];

  constructor(run: RunBatch) {
    this.#run = run;
  }

  /**
   * Answers the rows of these items, in order; fewer when the script found less to do than was asked for.
   * @param header - One value for the whole batch; calls with different ones go separately.
   */
  add<Row>(name: BatchScript, shard: string, header: string, items: number, values: readonly (string | number)[]): Promise<readonly Row[]> {
    if (this.#batches.length === 0) setImmediate(() => this.#flush());
    const key = `${name} ${shard} ${header}`;
    let batch = this.#filling.get(key);
    if (!batch || batch.items >= MOST_ITEMS) {
      batch = { name, shard, values: [header, 0], items: 0, waiting: [] };
      this.#filling.set(key, batch);
      this.#batches.push(batch);
    }
    const from = batch.items;
    batch.items += items;
    for (const value of values) batch.values.push(value);
    const { promise, resolve, reject } = Promise.withResolvers<readonly Row[]>();
    batch.waiting.push({ from, to: batch.items, resolve: resolve as (rows: readonly unknown[]) => void, reject });
    return promise;
  }

  #flush(): void {
    const batches = this.#batches;
    this.#batches = [];
    this.#filling.clear();
    for (const batch of batches) void this.#send(batch);
  }

  async #send({ name, shard, values, items, waiting }: Batch): Promise<void> {
    values[1] = items;
    try {
      const rows = await this.#run(name, shard, values);
      for (const { from, to, resolve } of waiting) resolve(waiting.length === 1 ? rows : rows.slice(from, to));
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }
}

interface Batch {
  readonly name: BatchScript;
  readonly shard: string;
  readonly values: (string | number)[];
  items: number;
  readonly waiting: Waiting[];
}

interface Waiting {
  readonly from: number;
  readonly to: number;
  readonly resolve: (rows: readonly unknown[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Redis does nothing else meanwhile: a quarter of a millisecond. */
const MOST_ITEMS = 32;
