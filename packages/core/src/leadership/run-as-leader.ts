import type { Clock } from '../ports/clock/clock.ts';
import type { LeaderLease, Leadership } from '../ports/leader-lease/leader-lease.ts';
import { systemClock } from '../runtime/system-clock.ts';

export interface LeaderOptions {
  readonly lease: LeaderLease;
  /** Ends the work, gives the lead up and resolves. */
  readonly signal: AbortSignal;
  /** How long a dead leader keeps the others waiting, milliseconds. The lead is renewed every third of it. @default 10_000 */
  readonly ttlMs?: number;
  /** How often those who do not lead ask. @default a fifth of `ttlMs` */
  readonly retryMs?: number;
  /** @default the system's clock */
  readonly clock?: Clock;
  /** Told when this process begins to lead, and when it no longer does. */
  readonly onChange?: (isLeading: boolean) => void;
}

export interface LeaderContext {
  /** Aborted when the lead is lost or about to lapse, and when the caller's signal is. Stop then: another may lead already. */
  readonly signal: AbortSignal;
  /** Higher than that of every leader before: give it along with what is written, so that a leader that was paused can be refused. */
  readonly fencingToken: number;
}

/**
 * Does work in one process among all that ask for it. The others wait; when the leader dies, is cut off or gives up, one of them begins.
 * Resolves when the work resolves while it leads, or once `signal` is aborted; rejects with what the work throws while it leads. A process
 * that lost the lead lets its work end, and then asks for the lead again.
 * @param name - What is led; the same in every process.
 */
export async function runAsLeader(name: string, work: (context: LeaderContext) => Promise<void>, options: LeaderOptions): Promise<void> {
  const { lease, signal, ttlMs = 10_000, retryMs = ttlMs / 5, clock = systemClock } = options;
  while (!signal.aborted) {
    const askedAt = clock.monotonic();
    const leadership = await lease.acquire(name, ttlMs).catch(() => undefined);
    if (leadership === undefined) {
      await pause(clock, retryMs, signal);
      continue;
    }
    if (signal.aborted) {
      await lease.release(leadership).catch(() => undefined);
      return;
    }
    const isDone = await lead(leadership, askedAt, work, { ...options, ttlMs, clock });
    if (isDone) return;
  }
}

/** Whether the work is done, and not just cut short by the loss of the lead. */
async function lead(
  leadership: Leadership,
  askedAt: number,
  work: (context: LeaderContext) => Promise<void>,
  { lease, signal, ttlMs, clock, onChange }: LeaderOptions & { readonly ttlMs: number; readonly clock: Clock },
): Promise<boolean> {
  const lost = new AbortController();
  const keeper = keepLead({ lease, leadership, ttlMs, clock, askedAt, onLost: () => lost.abort() });
  const ended = AbortSignal.any([signal, lost.signal]);
  try {
    onChange?.(true);
    await work({ signal: ended, fencingToken: leadership.fencingToken });
    return !lost.signal.aborted;
  } catch (error) {
    if (lost.signal.aborted) return false;
    if (signal.aborted && isAbort(error, signal)) return true;
    throw error;
  } finally {
    keeper.stop();
    onChange?.(false);
    await lease.release(leadership).catch(() => undefined);
  }
}

interface Keeping {
  readonly lease: LeaderLease;
  readonly leadership: Leadership;
  readonly ttlMs: number;
  readonly clock: Clock;
  /** When the lead was asked for: it may have begun then. */
  readonly askedAt: number;
  readonly onLost: () => void;
}

/** Renews a lead, and says in time when it cannot. */
function keepLead({ lease, leadership, ttlMs, clock, askedAt, onLost }: Keeping): { stop(): void } {
  let isOver = false;
  let cancelRenewal = () => {};
  let cancelEnd = () => {};
  const stop = () => {
    isOver = true;
    cancelRenewal();
    cancelEnd();
  };
  const lose = () => {
    if (isOver) return;
    stop();
    onLost();
  };
  const heldFrom = (from: number) => {
    cancelEnd();
    cancelEnd = clock.after(from + ttlMs * SAFE_PART - clock.monotonic(), lose);
  };
  const renew = async () => {
    const from = clock.monotonic();
    try {
      const isHeld = await lease.renew(leadership, ttlMs);
      if (isOver) return;
      if (!isHeld) return lose();
      heldFrom(from);
    } catch {
      // Tried again until the end that is set.
    }
    if (!isOver) cancelRenewal = clock.after(ttlMs / 3, () => void renew());
  };
  heldFrom(askedAt);
  cancelRenewal = clock.after(ttlMs / 3, () => void renew());
  return { stop };
}

function isAbort(error: unknown, signal: AbortSignal): boolean {
  return error === signal.reason || (error instanceof Error && error.name === 'AbortError');
}

function pause(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      cancel();
      signal.removeEventListener('abort', end);
      resolve();
    };
    const cancel = clock.after(ms, end);
    signal.addEventListener('abort', end);
  });
}

/** The rest is for the work to stop in before another may lead. */
const SAFE_PART = 0.9;
