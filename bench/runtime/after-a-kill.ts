import { setTimeout as wait } from 'node:timers/promises';
import { phoneOf } from './people.ts';
import { percentile, printLine } from './print-line.ts';
import { WORDS } from './registration.ts';
import { withSetUp } from './set-up.ts';

/**
 * How long those wait whose worker is killed with their message in its hands: from the kill to the reply. Two workers, leases of a second; an answer begun
 * and not heard of is sent again after a second more at the latest. */
export function measureAfterAKill(): Promise<void> {
  return withSetUp(
    { file: 'bot-process.ts', workers: 2, leaseMs: LEASE_MS, reconcileAfterMs: LEASE_MS },
    async ({ people, workers, startWorker }) => {
      people.onReply = (to, outboxId) => void people.status(to, outboxId, 'sent').catch(() => undefined);
      const waits: number[] = [];
      let killedAt = Number.POSITIVE_INFINITY;
      let isOver = false;
      const talking = Array.from({ length: PEOPLE }, async (_, at) => {
        const phone = phoneOf(at);
        for (let turn = 0; !isOver; turn += 1) {
          const heard = people.hear(phone);
          const startedAt = performance.now();
          await people.say(phone, WORDS[turn % WORDS.length]!);
          const heardAt = await heard;
          if (startedAt < killedAt && heardAt > killedAt + NOTICEABLE_MS) waits.push(heardAt - killedAt);
        }
      });
      for (let kill = 0; kill < KILLS; kill += 1) {
        await wait(500);
        const [victim] = workers.splice(0, 1);
        killedAt = performance.now();
        victim!.child.kill('SIGKILL');
        await wait(3 * LEASE_MS);
        killedAt = Number.POSITIVE_INFINITY;
        workers.push(await startWorker());
      }
      isOver = true;
      await Promise.all(talking);
      waits.sort((a, b) => a - b);
      printLine({
        name: `first reply after SIGKILL of a worker, ${KILLS} kills, conversations it held`,
        value: waits.length,
        unit: 'conversations',
      });
      printLine({ name: 'first reply after SIGKILL of a worker, p50', value: percentile(waits, 0.5), unit: 'ms', must: 'value <= 2000' });
      printLine({
        name: 'first reply after SIGKILL of a worker, max',
        value: waits.at(-1) ?? 0,
        unit: 'ms',
        must: 'value <= 2 leases (2000)',
      });
    },
  );
}

const LEASE_MS = 1_000;
const KILLS = 10;
const PEOPLE = 100;
/** Longer than any answer takes while nobody is killed. */
const NOTICEABLE_MS = 250;
