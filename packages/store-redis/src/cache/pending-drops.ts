/** Keys that are to be dropped once Redis is back. */
export class PendingDrops {
  readonly #most: number;
  /** When each was last asked for, in counts. */
  readonly #keys = new Map<string, number>();
  #asked = 0;
  /** When everything was last asked for; `0` for never. */
  #allAsked = 0;

  /** @param most - Beyond so many, everything is to be dropped. */
  constructor(most: number) {
    this.#most = most;
  }

  get isEmpty(): boolean {
    return this.#keys.size === 0 && this.#allAsked === 0;
  }

  add(keys: readonly string[]): void {
    this.#asked += 1;
    if (this.#allAsked === 0) for (const key of keys) this.#keys.set(key, this.#asked);
    else this.#allAsked = this.#asked;
    if (this.#keys.size <= this.#most) return;
    this.#keys.clear();
    this.#allAsked = this.#asked;
  }

  /** What to drop next, oldest first. */
  next(limit: number): DropBatch {
    const asked = this.#asked;
    return this.#allAsked > 0 ? { isAll: true, keys: [], asked } : { isAll: false, keys: [...this.#keys.keys()].slice(0, limit), asked };
  }

  /** What was dropped. What was asked for anew since is still to be dropped. */
  done({ isAll, keys, asked }: DropBatch): void {
    if (isAll && this.#allAsked <= asked) this.#allAsked = 0;
    for (const key of keys) if ((this.#keys.get(key) ?? asked) <= asked) this.#keys.delete(key);
  }
}

export interface DropBatch {
  readonly isAll: boolean;
  readonly keys: readonly string[];
  readonly asked: number;
}
