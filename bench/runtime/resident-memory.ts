import { phoneOf } from './people.ts';
import { printLine } from './print-line.ts';
import { withSetUp } from './set-up.ts';

/** Resident memory of webhook and worker after so many people have written once. */
export function measureResidentMemory(counts: readonly number[]): Promise<void> {
  return withSetUp({ file: 'bot-process.ts' }, async ({ people, webhook, workers, redis }) => {
    let next = 0;
    let first: { readonly webhook: number; readonly worker: number } | undefined;
    for (const count of counts) {
      await Promise.all(
        Array.from({ length: 100 }, async () => {
          while (next < count) {
            const phone = phoneOf(next);
            next += 1;
            const heard = people.hear(phone);
            await people.say(phone, 'oi');
            await heard;
          }
        }),
      );
      const resident = { webhook: (await webhook.usage()).residentBytes, worker: (await workers[0]!.usage()).residentBytes };
      first ??= resident;
      for (const part of ['webhook', 'worker'] as const) {
        const name = `resident memory of a ${part} after ${count} conversations`;
        printLine({ name, value: resident[part] / MIB, unit: 'MiB', baseline: first[part] / MIB, must: 'ratio 0.9 to 1.1' });
      }
    }
    const used = Number(/used_memory:(\d+)/.exec(await redis.info('memory'))?.[1]);
    printLine({ name: `Redis memory a conversation, ${counts.at(-1)} of them`, value: used / next, unit: 'bytes', must: 'value <= 1024' });
  });
}

const MIB = 1_048_576;
