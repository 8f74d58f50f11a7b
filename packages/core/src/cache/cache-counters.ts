/** What a cache did since it was made. */
export interface CacheCounters {
  /** Reads answered by what was kept, the stale ones among them, and also what another process had loaded while we waited. */
  readonly hits: number;
  /** Hits past their time, see `staleMs`. */
  readonly staleHits: number;
  /** Reads that joined another one under way in this process. */
  readonly shared: number;
  /** Reads that had to load. */
  readonly misses: number;
  /** Calls of loaders that answered, those in the background among them. */
  readonly loads: number;
  /** Calls of loaders that threw. */
  readonly loadErrors: number;
  /** Calls of the cache that failed, and values that did not open. */
  readonly errors: number;
  /** Share of the reads that loaded nothing themselves, 0 to 1; 0 when there were none. */
  readonly hitRatio: number;
}

export type CacheCount = Exclude<keyof CacheCounters, 'hitRatio'>;

export class CacheCounts {
  readonly #counts = { hits: 0, staleHits: 0, shared: 0, misses: 0, loads: 0, loadErrors: 0, errors: 0 };

  add(count: CacheCount): void {
    this.#counts[count] += 1;
  }

  read(): CacheCounters {
    const { hits, shared, misses } = this.#counts;
    const reads = hits + shared + misses;
    return { ...this.#counts, hitRatio: reads === 0 ? 0 : (hits + shared) / reads };
  }
}
