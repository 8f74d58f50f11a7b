// pnpm bench runtime [part …]: what turns cost end to end, each figure beside a raw loop measured in the same run.
import { measureAccept } from './runtime/accept.ts';
import { measureAfterAKill } from './runtime/after-a-kill.ts';
import { measureLatency } from './runtime/latency.ts';
import { measureResidentMemory } from './runtime/resident-memory.ts';
import { measureThroughput } from './runtime/throughput.ts';
import { measureTopTier } from './runtime/top-tier.ts';

const PARTS: { readonly [part: string]: () => Promise<void> } = {
  throughput: () => measureThroughput(5_000, process.env.DATABASE_URL),
  accept: () => measureAccept(4_000),
  latency: () => measureLatency(10_000),
  'top-tier': () => measureTopTier(60_000),
  kills: () => measureAfterAKill(),
  memory: () => measureResidentMemory([1_000, 100_000]),
};
const wanted = process.argv.slice(2);
for (const part of wanted.length > 0 ? wanted : Object.keys(PARTS)) {
  const measure = PARTS[part];
  if (measure === undefined) throw new Error(`There is no part "${part}"; there are ${Object.keys(PARTS).join(', ')}.`);
  await measure();
}
