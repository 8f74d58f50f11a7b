import { LEASE_MS } from './bot/bot-settings.ts';

/**
 * Tells of every time this process stood still although nobody stopped it: a machine that is busy elsewhere may cost a lease as SIGSTOP does.
 * Answers how to end it.
 */
export function watchStalls(onStall: (forMs: number) => void): () => void {
  let last = performance.now();
  const timer = setInterval(() => {
    const forMs = performance.now() - last - LOOK_MS;
    last = performance.now();
    if (forMs > WORTH_TELLING_MS) onStall(forMs);
  }, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}

const LOOK_MS = 50;
/** A renewal takes a few steps through several processes, so a part of a lease is enough. */
const WORTH_TELLING_MS = LEASE_MS / 10;
