import type { JobLimit } from '../../ports/queue/queue.ts';

/** The time a limit counts in: it starts with the first job. */
export interface LimitWindow {
  /** Epoch milliseconds. */
  readonly endsAt: number;
  readonly begun: number;
}

/** How many more jobs may begin now. */
export function roomIn(window: LimitWindow | undefined, limit: JobLimit | undefined, now: number): number {
  if (!limit) return Number.POSITIVE_INFINITY;
  return window && now < window.endsAt ? Math.max(0, limit.max - window.begun) : limit.max;
}

/** The window after so many jobs have begun. */
export function countIn(window: LimitWindow | undefined, { perMs }: JobLimit, jobs: number, now: number): LimitWindow {
  return window && now < window.endsAt ? { ...window, begun: window.begun + jobs } : { endsAt: now + perMs, begun: jobs };
}
