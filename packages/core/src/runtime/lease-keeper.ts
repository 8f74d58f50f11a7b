import type { Clock } from '../ports/clock/clock.ts';
import type { ConversationStore } from '../ports/conversation-store/conversation-store.ts';
import type { Lease } from '../ports/conversation-store/turns.ts';

/** Keeps a lease alive while a turn runs, and knows when it is gone. */
export class LeaseKeeper {
  readonly #store: ConversationStore;
  readonly #clock: Clock;
  readonly #lease: Lease;
  readonly #ttlMs: number;
  #isLost = false;
  #isStopped = false;
  #abort: AbortController | undefined;
  #heldUntil: number;
  #cancel: (() => void) | undefined;

  constructor(store: ConversationStore, clock: Clock, lease: Lease, ttlMs: number, leasedAt: number) {
    this.#store = store;
    this.#clock = clock;
    this.#lease = lease;
    this.#ttlMs = ttlMs;
    this.#heldUntil = leasedAt + ttlMs;
    this.#schedule();
  }

  /** Aborted once the lease is lost. */
  get signal(): AbortSignal {
    this.#abort ??= new AbortController();
    if (this.#isLost) this.#abort.abort();
    return this.#abort.signal;
  }

  /** Whether, as far as this process can see, nobody else may hold the lease. A process that was paused sees here that it overslept. */
  get isHeld(): boolean {
    if (!this.#isLost && this.#clock.monotonic() >= this.#heldUntil) this.#lose();
    return !this.#isLost;
  }

  /** From now on nothing more is begun under it. */
  abandon(): void {
    this.#lose();
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancel?.();
  }

  #schedule(): void {
    this.#cancel = this.#clock.after(this.#ttlMs / 3, () => void this.#renew());
  }

  async #renew(): Promise<void> {
    if (!this.isHeld) return;
    const asked = this.#clock.monotonic();
    try {
      if ((await this.#store.turns.renew(this.#lease, this.#ttlMs)) === 'lost') return this.#lose();
      this.#heldUntil = asked + this.#ttlMs;
    } catch {
      // The store is away: the lease runs out by itself unless a later renewal gets through.
    }
    if (!this.#isLost && !this.#isStopped) this.#schedule();
  }

  #lose(): void {
    this.#isLost = true;
    this.#cancel?.();
    this.#abort?.abort();
  }
}
