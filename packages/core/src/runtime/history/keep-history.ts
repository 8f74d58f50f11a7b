import type { Clock } from '../../ports/clock/clock.ts';
import type { History } from '../../ports/history/history.ts';
import type { Logger } from '../../ports/logger/logger.ts';
import { publicId } from '../../privacy/public-id.ts';
import { withinTime } from '../../resilience/within-time.ts';
import { reasonOf } from '../reason-of.ts';

/**
 * Has a history keep house now and once a day. What fails is logged and tried again before long.
 * @returns How to stop.
 */
export function keepHistory(history: History, { clock, logger }: { readonly clock: Clock; readonly logger: Logger }): () => void {
  let isStopped = false;
  let cancel = () => {};
  const keep = async () => {
    const failure = await failureOf(history, clock);
    if (isStopped) return;
    if (failure !== undefined) logger.error('history.not_maintained', { reason: failure });
    cancel = clock.after(failure === undefined ? DAY_MS : RETRY_MS, () => void keep());
  };
  if (history.maintain !== undefined) void keep();
  return () => {
    isStopped = true;
    cancel();
  };
}

async function failureOf(history: History, clock: Clock) {
  try {
    return (await withinTime(clock, TIMEOUT_MS, async () => history.maintain?.())) === 'late' ? publicId('TIMEOUT') : undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

const DAY_MS = 24 * 3_600_000;
const RETRY_MS = 10 * 60_000;
const TIMEOUT_MS = 5 * 60_000;
