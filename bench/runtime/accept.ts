import { phoneOf } from './people.ts';
import { printLine } from './print-line.ts';
import type { MeasuredFile } from './processes.ts';
import { withSetUp } from './set-up.ts';

/** Webhooks accepted a second: verified, parsed, deduplicated, durable, answered 200. Nobody works on them. */
export async function measureAccept(forMs: number): Promise<void> {
  for (const fsync of ['everysec', 'always']) {
    const baseline = await accept('raw-process.ts', fsync, forMs);
    const value = await accept('bot-process.ts', fsync, forMs);
    printLine({ name: `webhook accept, appendfsync ${fsync}`, value, unit: 'webhooks/s', baseline, must: 'ratio >= 0.6' });
  }
}

function accept(file: MeasuredFile, fsync: string, forMs: number): Promise<number> {
  return withSetUp({ file, fsync, workers: 0 }, async ({ people }) => {
    const post = async (until: number) => {
      let count = 0;
      await Promise.all(
        Array.from({ length: LANES }, async (_, lane) => {
          for (let n = 0; performance.now() < until; n += 1, count += 1) await people.say(phoneOf(lane * 20 + (n % 20)), 'oi');
        }),
      );
      return count;
    };
    await post(performance.now() + forMs / 4);
    const startedAt = performance.now();
    const count = await post(startedAt + forMs);
    return (count / (performance.now() - startedAt)) * 1_000;
  });
}

const LANES = 64;
