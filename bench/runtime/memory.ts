import type { Redis } from 'ioredis';
import { type People, phoneOf } from './people.ts';
import { printLine } from './print-line.ts';
import { withSetUp } from './set-up.ts';

/**
 * Resident memory of webhook and worker after as many messages of few people as of many afterwards: so that it is the conversations that
 * differ, and not how long the processes have run. And what a conversation costs Redis when everybody has given 100 bytes of slots.
 */
export function measureMemory({ few, many }: { readonly few: number; readonly many: number }): Promise<void> {
  return withSetUp({ file: 'bot-process.ts' }, async ({ people, webhook, workers, redis }) => {
    const resident = async () => ({
      webhook: (await webhook.usage()).residentBytes,
      worker: (await workers[0]!.usage()).residentBytes,
    });
    for (let round = 0; round < many / few; round += 1) await register(people, 0, few, [...ANSWERS, 'sim']);
    const first = { ...(await resident()), redis: await usedBy(redis), ids: await usedByIds(redis) };
    await register(people, few, many, ANSWERS);
    const then = { ...(await resident()), redis: await usedBy(redis), ids: await usedByIds(redis) };
    for (const part of ['webhook', 'worker'] as const) {
      printLine({
        name: `resident memory of a ${part} after registrations of ${many} people, beside as many of ${few}`,
        value: then[part] / MIB,
        unit: 'MiB',
        baseline: first[part] / MIB,
        must: 'ratio 0.9 to 1.1',
      });
    }
    const idBytes = then.ids.bytes - first.ids.bytes;
    printLine({
      name: `Redis memory of an idle conversation with 100 bytes of slots, ${many} of them`,
      value: (then.redis - first.redis - idBytes) / many,
      unit: 'bytes',
      must: 'value <= 1024',
    });
    printLine({
      name: 'Redis memory of a remembered id',
      value: idBytes / (then.ids.count - first.ids.count),
      unit: 'bytes',
      must: 'value <= 100',
    });
  });
}

/** So many people from one on write these texts, each when the one before is answered. */
async function register(people: People, from: number, count: number, texts: readonly string[]): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next < count) {
        const phone = phoneOf(from + next);
        next += 1;
        for (const text of texts) {
          const heard = people.hear(phone);
          await people.say(phone, text);
          await heard;
        }
      }
    }),
  );
}

const usedBy = async (redis: Redis) => Number(/used_memory:(\d+)/.exec(await redis.info('memory'))?.[1]);

/** What became of messages and replies, see the store's `ledger.lua`. */
async function usedByIds(redis: Redis): Promise<{ readonly bytes: number; readonly count: number }> {
  let bytes = 0;
  let count = 0;
  for await (const names of redis.scanStream({ match: 'recado:{s0}:i:*', count: 1_000 }) as AsyncIterable<string[]>) {
    const sizes = await Promise.all(names.map((name) => redis.memory('USAGE', name, 'SAMPLES', 0)));
    const lengths = await Promise.all(names.map((name) => redis.hlen(name)));
    bytes += sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
    count += lengths.reduce((sum, length) => sum + length, 0);
  }
  return { bytes, count };
}

const AT_ONCE = 100;
const MIB = 1_048_576;
/** As far as the question whether all is right; the slots have 100 bytes as JSON. */
const ANSWERS = ['oi', 'Ana Maria de Souza Albuquerque Cavalcanti', '11 98765-4321', 'ana@exemplo.com.br'];
