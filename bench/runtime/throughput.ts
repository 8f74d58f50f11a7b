import { converse } from './people.ts';
import { percentile, printLine } from './print-line.ts';
import type { MeasuredFile } from './processes.ts';
import { withSetUp } from './set-up.ts';

interface Throughput {
  readonly perSecond: number;
  /** Microseconds a turn. */
  readonly webhook: number;
  readonly worker: number;
  readonly redis: number;
  /** Milliseconds from webhook to reply. */
  readonly p50: number;
}

/** End to end, closed loop: 2,000 people who write again as soon as they are answered, against one webhook and one worker process. */
export async function measureThroughput(forMs: number, databaseUrl: string | undefined): Promise<void> {
  const rounds: { readonly raw: Throughput; readonly ours: Throughput }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const raw = await throughput('raw-process.ts', forMs, undefined);
    rounds.push({ raw, ours: await throughput('bot-process.ts', forMs, databaseUrl) });
  }
  const median = (read: (round: (typeof rounds)[number]) => number) =>
    percentile(
      rounds.map(read).sort((a, b) => a - b),
      0.5,
    );
  const cpu = ({ webhook, worker, redis }: Throughput) => webhook + worker + redis;
  const history = databaseUrl === undefined ? 'history off' : 'history on';
  printLine({
    name: `end to end, Redis everysec, ${history}, webhook and worker processes, 2,000 people`,
    value: median(({ ours }) => ours.perSecond),
    unit: 'turns/s',
    baseline: median(({ raw }) => raw.perSecond),
    must: 'ratio >= 0.6',
  });
  printLine({
    name: 'end to end, CPU a turn (webhook, worker, Redis)',
    value: median(({ ours }) => cpu(ours)),
    unit: 'µs',
    baseline: median(({ raw }) => cpu(raw)),
    must: 'ratio <= 1.7',
  });
  for (const part of ['webhook', 'worker', 'redis'] as const) {
    printLine({
      name: `end to end, CPU a turn of ${part}`,
      value: median(({ ours }) => ours[part]),
      unit: 'µs',
      baseline: median(({ raw }) => raw[part]),
    });
  }
}

function throughput(file: MeasuredFile, forMs: number, databaseUrl: string | undefined): Promise<Throughput> {
  return withSetUp({ file, ...(databaseUrl === undefined ? {} : { databaseUrl }) }, async ({ people, cpu }) => {
    // Until everybody is known and the code is compiled: four times as long as is measured.
    await converse(people, PEOPLE, 4 * forMs);
    const before = await cpu();
    const startedAt = performance.now();
    const latencies = await converse(people, PEOPLE, forMs);
    const seconds = (performance.now() - startedAt) / 1_000;
    const after = await cpu();
    const turns = latencies.length;
    return {
      perSecond: turns / seconds,
      webhook: (after.webhook - before.webhook) / turns,
      worker: (after.workers - before.workers) / turns,
      redis: (after.redis - before.redis) / turns,
      p50: percentile(
        latencies.sort((a, b) => a - b),
        0.5,
      ),
    };
  });
}

const ROUNDS = 3;
const PEOPLE = 2_000;
