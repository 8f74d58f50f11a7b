import { StoreUnavailableError } from '../../errors/store-unavailable-error.ts';
import type { Clock } from '../../ports/clock/clock.ts';
import type { LeaderLease, Leadership } from '../../ports/leader-lease/leader-lease.ts';
import { systemClock } from '../../runtime/system-clock.ts';

export interface MemoryLeaderLeaseOptions {
  /** @default the system's clock */
  readonly clock?: Clock;
}

/** A lead among the parts of this process, for one process and for tests. */
export function createMemoryLeaderLease(options: MemoryLeaderLeaseOptions = {}): MemoryLeaderLease {
  return new MemoryLeaderLease(options);
}

export class MemoryLeaderLease implements LeaderLease {
  readonly specVersion = 1;
  readonly #clock: Clock;
  readonly #leads = new Map<string, { readonly fencingToken: number; readonly until: number }>();
  #isClosed = false;

  constructor({ clock = systemClock }: MemoryLeaderLeaseOptions = {}) {
    this.#clock = clock;
  }

  async acquire(name: string, ttlMs: number): Promise<Leadership | undefined> {
    const now = this.#now();
    const last = this.#leads.get(name);
    if (last !== undefined && last.until > now) return undefined;
    const fencingToken = (last?.fencingToken ?? 0) + 1;
    this.#leads.set(name, { fencingToken, until: now + ttlMs });
    return { name, fencingToken };
  }

  async renew({ name, fencingToken }: Leadership, ttlMs: number): Promise<boolean> {
    const now = this.#now();
    const last = this.#leads.get(name);
    if (last === undefined || last.fencingToken !== fencingToken || last.until <= now) return false;
    this.#leads.set(name, { fencingToken, until: now + ttlMs });
    return true;
  }

  async release({ name, fencingToken }: Leadership): Promise<void> {
    const now = this.#now();
    if (this.#leads.get(name)?.fencingToken === fencingToken) this.#leads.set(name, { fencingToken, until: now });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
  }

  #now(): number {
    if (this.#isClosed) throw new StoreUnavailableError('its leader lease is closed');
    return this.#clock.monotonic();
  }
}
