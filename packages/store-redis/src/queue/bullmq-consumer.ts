import {
  type Clock,
  type ConsumeOptions,
  type Consumer,
  type JobHandler,
  MAX_VANISHED_JOBS,
  ProcessDiedError,
  RecadoError,
} from '@recado/core';
import { UnrecoverableError, Worker } from 'bullmq';
import { closeConnection, ownConnection } from '../client/own-connection.ts';
import type { RedisClient } from '../client/redis-client.ts';
import { settledWithin } from '../client/settled-within.ts';
import { bullName } from './bull-name.ts';
import type { BullJob, BullQueue, StoredJob } from './bull-queues.ts';
import { DelayWatch } from './delay-watch.ts';
import { failureReason } from './failure-reason.ts';
import { restoreJob, wasErased } from './stored-job.ts';
import { workerOptions } from './worker-options.ts';

export interface BullmqConsumerSetup {
  readonly client: RedisClient;
  readonly bull: BullQueue;
  readonly prefix: string;
  readonly name: string;
  readonly handler: JobHandler;
  readonly options: ConsumeOptions | undefined;
  readonly leaseMs: number;
  readonly retentionMs: number;
  /** Given for tests only. */
  readonly clock: Clock | undefined;
}

/** Runs the handler on jobs of one queue, by a worker of BullMQ. */
export class BullmqConsumer implements Consumer {
  readonly queues: readonly string[];
  readonly #handler: JobHandler;
  readonly #options: Required<Omit<ConsumeOptions, 'limit'>>;
  readonly #client: RedisClient;
  readonly #bull: BullQueue;
  readonly #worker: Worker<StoredJob>;
  readonly #running = new Map<string, AbortController>();
  readonly #delays: DelayWatch | undefined;
  readonly #onceEnded: (() => void)[] = [];
  #stopping: Promise<void> | undefined;

  constructor({ client, bull, prefix, name, handler, options = {}, leaseMs, retentionMs, clock }: BullmqConsumerSetup) {
    this.queues = [name];
    this.#handler = handler;
    this.#options = { concurrency: 1, maxAttempts: 8, backoffMs: 500, maxBackoffMs: 60_000, ...options };
    this.#client = ownConnection(client);
    this.#bull = bull;
    this.#worker = new Worker<StoredJob>(bullName(name), (job) => this.#run(job), {
      ...workerOptions({ connection: this.#client, prefix, leaseMs, retentionMs, limit: options.limit }),
      concurrency: this.#options.concurrency,
      settings: { backoffStrategy: (attempts) => this.#backOff(attempts) },
    });
    // It goes on trying by itself; what it cannot reach shows in the balance.
    this.#worker.on('error', () => undefined);
    this.#worker.on('lockRenewalFailed', (ids) => {
      for (const id of ids) this.#running.get(id)?.abort();
    });
    this.#delays = clock && new DelayWatch(clock, client, bull);
    this.#worker.on('failed', () => this.#delays?.look());
    this.#worker.on('active', () => this.#delays?.look());
    this.#delays?.look();
  }

  /** A job of its queue was published here. BullMQ tells the worker, but not of delays by a clock that is not the system's. */
  wake(): void {
    this.#delays?.look();
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  async #stop(): Promise<void> {
    this.#delays?.stop();
    const closing = this.#worker.close();
    // Handlers end first, however long that takes; then what BullMQ still wants of Redis has a little time.
    await Promise.race([closing.catch(() => undefined), this.#handlersEnd()]);
    await settledWithin(CLOSE_MS, closing);
    await closeConnection(this.#client);
  }

  async #handlersEnd(): Promise<void> {
    while (this.#running.size > 0) await new Promise<void>((resolve) => this.#onceEnded.push(resolve));
  }

  async #run(job: BullJob): Promise<void> {
    if (job.data.isErased) return;
    const controller = new AbortController();
    this.#running.set(job.id!, controller);
    try {
      const vanished = job.attemptsStarted - 1 - job.attemptsMade;
      if (vanished >= MAX_VANISHED_JOBS) throw new ProcessDiedError('job', vanished);
      await this.#handler(restoreJob(job), { attempt: job.attemptsStarted, signal: controller.signal });
    } catch (error) {
      const isErased = RecadoError.is(error) && error.code === 'PERSON_ERASED';
      if (isErased || (await wasErased(this.#bull, job))) return;
      const reason = failureReason(error);
      const isOver = job.attemptsMade + 1 >= this.#options.maxAttempts || error instanceof ProcessDiedError;
      // BullMQ keeps the message: it must not be the handler's own.
      throw isOver ? new UnrecoverableError(reason) : new Error(reason);
    } finally {
      this.#running.delete(job.id!);
      for (const resolve of this.#onceEnded.splice(0)) resolve();
    }
  }

  /** The wait after the nth failure: doubling, capped. */
  #backOff(failures: number): number {
    return Math.min(this.#options.maxBackoffMs, this.#options.backoffMs * 2 ** (failures - 1));
  }
}

const CLOSE_MS = 2_000;
