import type { Clock } from '../../ports/clock/clock.ts';

/**
 * Runs work that is told to stop, and not waited for, when its time is over. What it does after that reaches nobody.
 * @returns `late` when the time was over first.
 */
export async function beforeDeadline<T>(clock: Clock, ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T | 'late'> {
  const controller = new AbortController();
  const { promise: deadline, resolve } = Promise.withResolvers<'late'>();
  const cancel = clock.after(ms, () => {
    controller.abort();
    resolve('late');
  });
  const working = work(controller.signal);
  working.catch(() => {});
  try {
    return await Promise.race([working, deadline]);
  } finally {
    cancel();
  }
}
