import type { Clock, ConsumeOptions, Consumer, JobHandler } from '@recado/core';
import { UnrecoverableError, Worker } from 'bullmq';
import type { RedisClient } from '../client/redis-client.ts';
import { bullName } from './bull-name.ts';
import type { BullJob, BullQueue, StoredJob } from './bull-queues.ts';
import { DelayWatch } from './delay-watch.ts';
import { failureReason } from './failure-reason.ts';
import { restoreJob } from './stored-job.ts';

export interface BullmqConsumerSetup {
  readonly client: RedisClient;
  readonly bull: BullQueue;
  readonly prefix: string;
  readonly name: string;
  readonly handler: JobHandler;
  readonly options: ConsumeOptions | undefined;
  readonly leaseMs: number;
  readonly retentionMs: number;
  readonly rateLimit: { readonly jobs: number; readonly everyMs: number } | undefined;
  /** Given for tests only. */
  readonly clock: Clock | undefined;
}

/** Runs the handler on jobs of one queue, by a worker of BullMQ. */
export class BullmqConsumer implements Consumer {
  readonly queue: string;
  readonly #handler: JobHandler;
  readonly #options: Required<ConsumeOptions>;
  readonly #client: RedisClient;
  readonly #worker: Worker<StoredJob>;
  readonly #running = new Map<string, AbortController>();
  readonly #delays: DelayWatch | undefined;
  #stopping: Promise<void> | undefined;

  constructor({ client, bull, prefix, name, handler, options = {}, leaseMs, retentionMs, rateLimit, clock }: BullmqConsumerSetup) {
    this.queue = name;
    this.#handler = handler;
    this.#options = { concurrency: 1, maxAttempts: 8, backoffMs: 500, maxBackoffMs: 60_000, ...options };
    this.#client = ownConnection(client);
    this.#worker = new Worker<StoredJob>(bullName(name), (job) => this.#run(job), {
      connection: this.#client,
      prefix,
      concurrency: this.#options.concurrency,
      lockDuration: leaseMs,
      stalledInterval: leaseMs / 2,
      maxStalledCount: MAX_STALLED,
      maximumRateLimitDelay: MOST_WAIT_MS,
      removeOnComplete: { age: Math.ceil(retentionMs / 1_000) },
      settings: { backoffStrategy: (attempts) => this.#backOff(attempts) },
      ...(rateLimit && { limiter: { max: rateLimit.jobs, duration: rateLimit.everyMs } }),
    });
    // It goes on trying by itself; what it cannot reach shows in the balance.
    this.#worker.on('error', () => undefined);
    this.#worker.on('lockRenewalFailed', (ids) => {
      for (const id of ids) this.#running.get(id)?.abort();
    });
    this.#delays = clock && new DelayWatch(clock, client, bull);
    this.#worker.on('failed', () => this.#delays?.look());
    this.#delays?.look();
  }

  /** A job of this queue was published for later. */
  delayed(): void {
    this.#delays?.look();
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  async #stop(): Promise<void> {
    this.#delays?.stop();
    await this.#worker.close();
    await this.#client.quit().catch(() => this.#client.disconnect());
  }

  async #run(job: BullJob): Promise<void> {
    const controller = new AbortController();
    this.#running.set(job.id!, controller);
    try {
      await this.#handler(restoreJob(job.data), { attempt: job.attemptsStarted, signal: controller.signal });
    } catch (error) {
      const reason = failureReason(error);
      // BullMQ keeps the message: it must not be the handler's own.
      throw job.attemptsMade + 1 >= this.#options.maxAttempts ? new UnrecoverableError(reason) : new Error(reason);
    } finally {
      this.#running.delete(job.id!);
    }
  }

  /** The wait after the nth failure: doubling, capped. */
  #backOff(failures: number): number {
    return Math.min(this.#options.maxBackoffMs, this.#options.backoffMs * 2 ** (failures - 1));
  }
}

/** BullMQ waits on a connection for as long as it takes: calls of others must not stand in line behind that. */
function ownConnection(client: RedisClient): RedisClient {
  const settings = { maxRetriesPerRequest: null, enableAutoPipelining: false, commandTimeout: LONGEST_TIMER_MS };
  const own =
    'nodes' in client
      ? client.duplicate([], { redisOptions: { ...client.options.redisOptions, ...settings } })
      : client.duplicate(settings);
  own.on('error', () => undefined);
  return own;
}

/** A job whose process was killed comes back; one that kills its process every time ends as a dead letter. */
const MAX_STALLED = 10;
/** A worker that waits for its rate limit may miss that it is closed until the wait ends. */
const MOST_WAIT_MS = 1_000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;
