import type { QueueBalance } from '@recado/core';
import type { BullQueue } from './bull-queues.ts';
import { restoreJob } from './stored-job.ts';

export async function readQueueBalance(queue: BullQueue): Promise<QueueBalance> {
  const counts = await queue.getJobCounts('waiting', 'prioritized', 'delayed', 'active', 'completed', 'failed');
  const count = (state: string) => counts[state] ?? 0;
  const oldestAt = count('waiting') > 0 ? await oldestReady(queue) : undefined;
  return {
    waiting: count('waiting') + count('prioritized'),
    delayed: count('delayed'),
    active: count('active'),
    done: count('completed'),
    deadLettered: count('failed'),
    ...(oldestAt !== undefined && { oldestAt }),
  };
}

/** BullMQ does not note when a failed job became ready again: such a one counts from the start. */
async function oldestReady(queue: BullQueue): Promise<number | undefined> {
  const [job] = await queue.getJobs(['waiting'], 0, 0, true);
  return job && Math.max(job.timestamp, restoreJob(job).notBefore ?? 0);
}

export function addBalances(balances: readonly QueueBalance[]): QueueBalance {
  const total = (kind: Exclude<keyof QueueBalance, 'oldestAt'>) => balances.reduce((sum, balance) => sum + balance[kind], 0);
  const ages = balances.flatMap(({ oldestAt }) => oldestAt ?? []);
  return {
    waiting: total('waiting'),
    delayed: total('delayed'),
    active: total('active'),
    done: total('done'),
    deadLettered: total('deadLettered'),
    ...(ages.length > 0 && { oldestAt: Math.min(...ages) }),
  };
}
