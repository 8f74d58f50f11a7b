// pnpm bench runtime [part …]: what turns cost end to end, each figure beside a raw loop measured in the same run.
import { measureAccept } from './runtime/accept.ts';
import { measureAfterAKill } from './runtime/after-a-kill.ts';
import { measureLatency } from './runtime/latency.ts';
import { measureMemory } from './runtime/memory.ts';
import { measureStoppedHistory } from './runtime/stopped-history.ts';
import { measureThroughput } from './runtime/throughput.ts';
import { measureTopTier } from './runtime/top-tier.ts';
import { withPostgres } from './runtime/with-postgres.ts';

const PARTS: { readonly [part: string]: () => Promise<void> } = {
  throughput: () => withPostgres((postgres) => measureThroughput(5_000, postgres?.url)),
  accept: () => measureAccept(4_000),
  latency: () => measureLatency(10_000),
  history: () => measureStoppedHistory(6_000),
  'top-tier': () => measureTopTier(60_000),
  kills: () => measureAfterAKill(),
  memory: () => measureMemory({ few: 1_000, many: 100_000 }),
};
const wanted = process.argv.slice(2);
for (const part of wanted.length > 0 ? wanted : Object.keys(PARTS)) {
  const measure = PARTS[part];
  if (measure === undefined) throw new Error(`There is no part "${part}"; there are ${Object.keys(PARTS).join(', ')}.`);
  await measure();
}
