import { setTimeout as wait } from 'node:timers/promises';
import { phoneOf } from './people.ts';
import { percentile, printLine } from './print-line.ts';
import type { MeasuredFile } from './processes.ts';
import { WORDS } from './registration.ts';
import { withSetUp } from './set-up.ts';

/** What the bot adds to an answer's way: 100 people who think for 0 to 400 ms before they write again, a Graph door that answers at once. */
export async function measureLatency(forMs: number): Promise<void> {
  const raw = await thoughtfulLatencies('raw-process.ts', forMs);
  const ours = await thoughtfulLatencies('bot-process.ts', forMs);
  for (const [share, must] of [
    [0.5, 'value <= 6'],
    [0.95, 'value <= 20'],
    [0.99, 'value <= 40'],
  ] as const) {
    const name = `webhook to reply, 100 people, p${share * 100}`;
    printLine({ name, value: percentile(ours, share), unit: 'ms', baseline: percentile(raw, share), must });
  }
}

/** Latencies of people who think before they write, sorted. @param before - Called once the processes run. */
export function thoughtfulLatencies(file: MeasuredFile, forMs: number, databaseUrl?: string, before?: () => void): Promise<number[]> {
  return withSetUp({ file, ...(databaseUrl === undefined ? {} : { databaseUrl }) }, async ({ people }) => {
    before?.();
    const found: number[] = [];
    const until = performance.now() + forMs;
    await Promise.all(
      Array.from({ length: 100 }, async (_, at) => {
        const phone = phoneOf(at);
        for (let turn = 0; performance.now() < until; turn += 1) {
          // Evenly spread and the same in each run.
          await wait((((at * 7_919 + turn * 104_729) % 401) + 401) % 401);
          const heard = people.hear(phone);
          const startedAt = performance.now();
          await people.say(phone, WORDS[turn % WORDS.length]!);
          found.push((await heard) - startedAt);
        }
      }),
    );
    return found.slice(Math.floor(found.length / 10)).sort((a, b) => a - b);
  });
}
