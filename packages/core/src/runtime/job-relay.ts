import { contactOf } from '../conversation/ids.ts';
import { committedData } from '../privacy/guard-job.ts';
import type { CircuitBreaker } from '../resilience/circuit-breaker.ts';
import type { BotContext } from './bot-context.ts';
import { circuitOf } from './circuit-of.ts';

/** Takes committed jobs and events to the queue. Publishing is by job id, so a crash in between doubles nothing. */
export class JobRelay {
  readonly #context: BotContext;
  readonly #circuit: CircuitBreaker;

  constructor(context: BotContext) {
    this.#context = context;
    this.#circuit = circuitOf(context, 'queue', { openMs: 1_000, maxOpenMs: 10_000 });
  }

  /** Relays one batch. `false` when there was none, or no queue to take it. */
  async work(): Promise<boolean> {
    const { store, owner, options } = this.#context;
    const { queue } = options;
    if (queue === undefined || this.#circuit.retryAfterMs() > 0) return false;
    const jobs = await store.relay.takeJobs({ owner, ttlMs: LEASE_MS, limit: BATCH });
    if (jobs.length === 0) return false;
    const published = jobs.map(({ conversationId, ...job }) => ({
      ...job,
      data: committedData(job.data),
      person: contactOf(conversationId),
    }));
    await this.#circuit.run(() => queue.publish(published));
    await store.relay.settleJobs(jobs.map((job) => job.id));
    return true;
  }
}

const BATCH = 100;
const LEASE_MS = 10_000;
