import { type Logger, publicId } from '@recado/core';

/** One thing to end, by a word for the log. */
export interface Ending {
  readonly name: string;
  end(): Promise<void>;
}

export interface StopInTimeOptions {
  /** Ended one after the other. One that fails is logged and the rest go on. */
  readonly endings: readonly Ending[];
  readonly withinMs: number;
  /** Aborted when there is no more waiting. */
  readonly hurry: AbortSignal;
  readonly logger: Logger;
}

/** Ends everything in order; `false` when the time is over, somebody hurries or something fails. The log says what was open then. */
export async function stopInTime({ endings, withinMs, hurry, logger }: StopInTimeOptions): Promise<boolean> {
  const open = endings.map(({ name }) => name);
  let isWhole = true;
  const endAll = async (): Promise<void> => {
    for (const { name, end } of endings) {
      await end().catch((error: unknown) => {
        isWhole = false;
        logger.error('stop.failed', { part: publicId(name), reason: publicId(error instanceof Error ? error.name : 'UNKNOWN') });
      });
      open.shift();
    }
  };
  const deadline = Promise.withResolvers<'deadline'>();
  const timer = setTimeout(deadline.resolve, withinMs, 'deadline');
  const outcome = await Promise.race([endAll().then(() => 'ended' as const), deadline.promise, whenAborted(hurry)]);
  clearTimeout(timer);
  if (outcome !== 'ended') logger.error('stop.cut_short', { why: publicId(outcome), open: publicId(open.join('/')) });
  return outcome === 'ended' && isWhole;
}

const whenAborted = (signal: AbortSignal): Promise<'second_signal'> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve('second_signal');
    else signal.addEventListener('abort', () => resolve('second_signal'), { once: true });
  });
