import { thoughtfulLatencies } from './latency.ts';
import { percentile, printLine } from './print-line.ts';
import { withPostgres } from './with-postgres.ts';

/** What a reply waits for a history that has stopped: nothing. The same talk with a PostgreSQL at work, and one that hangs. */
export function measureStoppedHistory(forMs: number): Promise<void> {
  return withPostgres(async (postgres) => {
    if (postgres === undefined) return console.error('history: there is no PostgreSQL on this machine');
    const working = await thoughtfulLatencies('bot-process.ts', forMs, postgres.url);
    const stopped = await thoughtfulLatencies('bot-process.ts', forMs, postgres.url, () => postgres.pause());
    postgres.resume();
    for (const share of [0.5, 0.95]) {
      const name = `webhook to reply, history in a PostgreSQL that hangs, p${share * 100}`;
      const must = 'as while it works (the baseline)';
      printLine({ name, value: percentile(stopped, share), unit: 'ms', baseline: percentile(working, share), must });
    }
  });
}
