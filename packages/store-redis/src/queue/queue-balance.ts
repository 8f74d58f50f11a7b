import type { QueueBalance } from '@recado/core';
import type { BullQueue } from './bull-queues.ts';

export async function readQueueBalance(queue: BullQueue): Promise<QueueBalance> {
  const counts = await queue.getJobCounts('waiting', 'prioritized', 'delayed', 'active', 'completed', 'failed');
  const count = (state: string) => counts[state] ?? 0;
  return {
    waiting: count('waiting') + count('prioritized'),
    delayed: count('delayed'),
    active: count('active'),
    done: count('completed'),
    deadLettered: count('failed'),
  };
}

export function addBalances(balances: readonly QueueBalance[]): QueueBalance {
  const total = (kind: keyof QueueBalance) => balances.reduce((sum, balance) => sum + balance[kind], 0);
  return {
    waiting: total('waiting'),
    delayed: total('delayed'),
    active: total('active'),
    done: total('done'),
    deadLettered: total('deadLettered'),
  };
}
