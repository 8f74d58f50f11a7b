import { describe } from 'vitest';
import { consumersContract } from './queue/consumers-contract.ts';
import { deadJobsContract } from './queue/dead-jobs-contract.ts';
import { limitsContract } from './queue/limits-contract.ts';
import { peopleOfJobsContract } from './queue/people-of-jobs-contract.ts';
import { publishingContract } from './queue/publishing-contract.ts';
import { type CreateQueue, queueBench } from './queue/queue-bench.ts';
import { schedulingContract } from './queue/scheduling-contract.ts';
import { severalQueuesContract } from './queue/several-queues-contract.ts';
import { sharedQueueContract } from './queue/shared-queue-contract.ts';

export interface QueueContractOptions {
  readonly name: string;
  readonly createQueue: CreateQueue;
  /** What this queue cannot do; the value is the reason, and the runner prints it. */
  readonly skip?: { readonly restart?: string; readonly limitsByClock?: string };
}

/** What every `Queue` promises. Time is a fake clock; the queue closes after each test. */
export function queueContract({ name, createQueue, skip = {} }: QueueContractOptions): void {
  describe(`Queue contract: ${name}`, () => {
    const bench = queueBench(createQueue);
    publishingContract(bench);
    consumersContract(bench);
    severalQueuesContract(bench);
    limitsContract(bench, skip.limitsByClock);
    schedulingContract(bench);
    deadJobsContract(bench);
    sharedQueueContract(bench, skip.restart);
    peopleOfJobsContract(bench);
  });
}
