import type { Clock } from '../ports/clock/clock.ts';

export interface LanesOptions {
  readonly clock: Clock;
  /** Most pieces of work at once. */
  readonly concurrency: number;
  /** Looks for work without being woken, milliseconds. */
  readonly pollMs: number;
  /** Does one piece of work; `false` when there was none. */
  work(): Promise<boolean>;
  onError(error: unknown): void;
}

/**
 * Runs one kind of work in up to `concurrency` lanes, woken by hints and by the clock. A lane ends when it finds nothing, and
 * wakes another when it finds more than it was woken for. */
export class Lanes {
  readonly #options: LanesOptions;
  readonly #running = new Set<Promise<void>>();
  /** Woken while every lane was busy. */
  #wasMissed = false;
  #cancelPoll: (() => void) | undefined;
  #stopped = true;

  constructor(options: LanesOptions) {
    this.#options = options;
  }

  start(): void {
    this.#stopped = false;
    this.#poll();
  }

  /** There may be so many pieces of work: runs as many lanes more, or has one that runs look again. */
  wake(pieces = 1): void {
    for (let woken = 0; woken < pieces; woken += 1) {
      if (this.hasRoom) this.#keep(this.#run());
      else this.#wasMissed = true;
    }
  }

  /** Whether another lane may run. */
  get hasRoom(): boolean {
    return !this.#stopped && this.#running.size < this.#options.concurrency;
  }

  /** Runs a piece of work that is at hand already in a lane of its own, which looks for more only if nobody else could. */
  run(piece: () => Promise<unknown>): void {
    this.#keep(this.#runFirst(piece));
  }

  /** Lanes that run. */
  get size(): number {
    return this.#running.size;
  }

  get isIdle(): boolean {
    return this.#running.size === 0;
  }

  /** Resolves when no lane runs. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  /** Takes nothing new and waits for what runs. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancelPoll?.();
    await this.idle();
  }

  #keep(lane: Promise<void>): void {
    this.#running.add(lane);
    void lane.finally(() => this.#running.delete(lane));
  }

  async #runFirst(piece: () => Promise<unknown>): Promise<void> {
    try {
      await piece();
    } catch (error) {
      this.#options.onError(error);
    }
    if (this.#wasMissed) await this.#run();
  }

  async #run(): Promise<void> {
    try {
      for (let found = 0; !this.#stopped; ) {
        this.#wasMissed = false;
        if (await this.#options.work()) {
          found += 1;
          // More than was announced: the others may help.
          if (found > 1 && this.hasRoom) this.wake();
        } else if (!this.#wasMissed) {
          return;
        }
      }
    } catch (error) {
      this.#options.onError(error);
    }
  }

  #poll(): void {
    this.wake();
    this.#cancelPoll = this.#options.clock.after(this.#options.pollMs, () => this.#poll());
  }
}
