import { type ConsumeOptions, type Consumer, JobConsumer, type JobHandler } from '@recado/core';
import { BullJobStore, type BullJobStoreSetup } from './bull-job-store.ts';

export interface OrderedConsumerSetup extends Omit<BullJobStoreSetup, 'wake' | 'limit'> {
  readonly handler: JobHandler;
  readonly options: ConsumeOptions | undefined;
}

/** Runs the handler on jobs of several queues of BullMQ, those of the first one first. */
export class OrderedConsumer implements Consumer {
  readonly queues: readonly string[];
  readonly #store: BullJobStore;
  readonly #consumer: JobConsumer;
  #stopping: Promise<void> | undefined;

  constructor({ handler, options, ...setup }: OrderedConsumerSetup) {
    this.queues = setup.queues.map(({ name }) => name);
    this.#store = new BullJobStore({ ...setup, limit: options?.limit, wake: () => this.#consumer.wake() });
    const { clock, leaseMs } = setup;
    this.#consumer = new JobConsumer({ store: this.#store, clock, queues: this.queues, handler, options, leaseMs });
    this.#consumer.wake();
  }

  wake(): void {
    this.#consumer.wake();
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#consumer.stop().then(() => this.#store.close());
    return this.#stopping;
  }
}
