import type { Clock } from '../ports/clock/clock.ts';

/** What work answers, or `late` when it takes longer than `ms`; it is not stopped then, only no longer waited for. */
export async function withinTime<T>(clock: Clock, ms: number, work: () => T | Promise<T>): Promise<T | 'late'> {
  let cancel = () => {};
  const late = new Promise<'late'>((resolve) => {
    cancel = clock.after(ms, () => resolve('late'));
  });
  try {
    return await Promise.race([(async () => work())(), late]);
  } finally {
    cancel();
  }
}
