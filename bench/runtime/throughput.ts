import { converse } from './people.ts';
import { percentile, printLine } from './print-line.ts';
import { type SetUp, withSetUp } from './set-up.ts';

interface Throughput {
  readonly perSecond: number;
  /** Microseconds a turn. */
  readonly webhook: number;
  readonly worker: number;
  readonly redis: number;
}

/**
 * End to end, closed loop: 2,000 people who write again as soon as they are answered, against one webhook and one worker process. The raw loop
 * and ours stand side by side and are measured by turns, so that what else the machine does weighs on both; before that each has taken as many
 * turns as its code needs to be compiled.
 */
export async function measureThroughput(sliceMs: number, databaseUrl: string | undefined): Promise<void> {
  const rounds = await withSetUp({ file: 'raw-process.ts' }, (raw) =>
    withSetUp({ file: 'bot-process.ts', ...(databaseUrl === undefined ? {} : { databaseUrl }) }, (ours) => measured(raw, ours, sliceMs)),
  );
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

async function measured(raw: SetUp, ours: SetUp, sliceMs: number): Promise<{ readonly raw: Throughput; readonly ours: Throughput }[]> {
  for (const setUp of [raw, ours]) {
    for (let turns = 0; turns < TURNS_OF_WARMING; ) turns += (await converse(setUp.people, PEOPLE, sliceMs)).length;
  }
  const rounds: { readonly raw: Throughput; readonly ours: Throughput }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({ raw: await throughput(raw, sliceMs), ours: await throughput(ours, sliceMs) });
  }
  return rounds;
}

async function throughput({ people, cpu }: SetUp, forMs: number): Promise<Throughput> {
  const before = await cpu();
  const startedAt = performance.now();
  const turns = (await converse(people, PEOPLE, forMs)).length;
  const seconds = (performance.now() - startedAt) / 1_000;
  const after = await cpu();
  return {
    perSecond: turns / seconds,
    webhook: (after.webhook - before.webhook) / turns,
    worker: (after.workers - before.workers) / turns,
    redis: (after.redis - before.redis) / turns,
  };
}

const ROUNDS = 9;
const PEOPLE = 2_000;
const TURNS_OF_WARMING = 60_000;
