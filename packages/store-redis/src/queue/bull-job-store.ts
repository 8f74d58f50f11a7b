import { randomUUID } from 'node:crypto';
import {
  type AfterFailure,
  type Clock,
  type JobLimit,
  type JobStore,
  StoreUnavailableError,
  systemClock,
  type TakeJobsRequest,
  type TakenJob,
} from '@recado/core';
import { QueueEvents, UnrecoverableError, Worker } from 'bullmq';
import { closeConnection, ownConnection } from '../client/own-connection.ts';
import type { RedisClient } from '../client/redis-client.ts';
import { bullName } from './bull-name.ts';
import type { BullJob, BullQueue, StoredJob } from './bull-queues.ts';
import { DelayWatch } from './delay-watch.ts';
import { restoreJob, wasErased } from './stored-job.ts';
import { workerOptions } from './worker-options.ts';

export interface BullJobStoreSetup {
  readonly client: RedisClient;
  readonly queues: readonly { readonly name: string; readonly bull: BullQueue; readonly prefix: string }[];
  readonly leaseMs: number;
  readonly retentionMs: number;
  readonly limit: JobLimit | undefined;
  readonly clock: Clock;
  /** There may be something to take. */
  readonly wake: () => void;
}

/** Takes jobs of several queues of BullMQ one by one, so that whoever asks decides which queue comes first. */
export class BullJobStore implements JobStore {
  readonly #setup: BullJobStoreSetup;
  readonly #client: RedisClient;
  readonly #sources = new Map<string, Source>();
  readonly #taken = new Map<TakenJob, Taken>();
  readonly #retryAfterMs = new Map<string, number>();

  constructor(setup: BullJobStoreSetup) {
    this.#setup = setup;
    this.#client = ownConnection(setup.client);
    for (const queue of setup.queues) this.#sources.set(queue.name, this.#open(queue));
  }

  async take(queue: string, { most }: TakeJobsRequest): Promise<readonly TakenJob[]> {
    const { worker, delays } = this.#sources.get(queue)!;
    const taken: TakenJob[] = [];
    while (taken.length < most) {
      const token = randomUUID();
      const job = await worker.getNextJob(token, { block: false });
      if (!job) break;
      if (job.data.isErased) {
        await job.moveToCompleted(null, token, false);
        continue;
      }
      taken.push(this.#keep(job, worker, token));
      delays.look();
    }
    return taken;
  }

  async renew(taken: TakenJob): Promise<boolean> {
    return this.#taken.get(taken)?.isOurs ?? true;
  }

  async done(taken: TakenJob): Promise<void> {
    const { job, token } = this.#letGo(taken);
    await job.moveToCompleted(null, token, false);
  }

  async failed(taken: TakenJob, then: AfterFailure): Promise<void> {
    const { job, token } = this.#letGo(taken);
    if (await wasErased(this.#sources.get(taken.job.queue)!.bull, job)) {
      await job.moveToCompleted(null, token, false);
      return;
    }
    if ('deadBecause' in then) {
      await job.moveToFailed(new UnrecoverableError(then.deadBecause), token, false);
      return;
    }
    this.#retryAfterMs.set(job.id!, Math.max(0, then.retryAt - this.#setup.clock.now()));
    try {
      await job.moveToFailed(new Error('FAILED'), token, false);
    } finally {
      this.#retryAfterMs.delete(job.id!);
    }
    this.#sources.get(taken.job.queue)?.delays.look();
  }

  /** The sources tell of what comes and falls due; this only bounds how long a missed word of theirs could matter. */
  async nextLook(queue: string, limit?: JobLimit): Promise<number> {
    return this.#setup.clock.now() + Math.min(LOOK_EVERY_MS, limit ? await this.#limitedMs(queue, limit) : LOOK_EVERY_MS);
  }

  /** After the last job has ended. */
  async close(): Promise<void> {
    await Promise.all(
      [...this.#sources.values()].map(async ({ worker, events, delays }) => {
        delays.stop();
        await Promise.all([worker.close(), events.close()]);
      }),
    );
    await closeConnection(this.#client);
  }

  #open({ name, bull, prefix }: BullJobStoreSetup['queues'][number]): Source {
    const { leaseMs, retentionMs, limit, clock, wake } = this.#setup;
    const worker = new Worker<StoredJob>(bullName(name), null, {
      ...workerOptions({ connection: this.#client, prefix, leaseMs, retentionMs, limit }),
      autorun: false,
      settings: { backoffStrategy: (_attempts, _type, _error, job) => this.#retryAfterMs.get(job?.id ?? '') ?? 0 },
    });
    const events = new QueueEvents(bullName(name), { connection: this.#client, prefix });
    // They go on trying by themselves; what they cannot reach shows in the balance.
    worker.on('error', () => undefined);
    events.on('error', () => undefined);
    const delays = new DelayWatch(clock, this.#setup.client, bull, wake);
    events.on('waiting', wake);
    events.on('delayed', () => delays.look());
    void worker.startStalledCheckTimer();
    delays.look();
    return { worker, events, delays, bull };
  }

  async #limitedMs(queue: string, { max }: JobLimit): Promise<number> {
    const { bull } = this.#sources.get(queue)!;
    const limitedMs = await bull.getRateLimitTtl(max);
    if (limitedMs > 0) return limitedMs;
    // It may have ended after we were refused a job.
    return (await bull.getWaitingCount()) > 0 ? 0 : LOOK_EVERY_MS;
  }

  /** The lock lives by Redis' time, so it is renewed by the system's clock, also where another one is given. */
  #keep(job: BullJob, worker: Worker<StoredJob>, token: string): TakenJob {
    const taken = { job: restoreJob(job), token: job.attemptsStarted, attempt: job.attemptsStarted, failures: job.attemptsMade };
    const renewEveryMs = this.#setup.leaseMs / 3;
    const renew = async () => {
      const lost = await worker.extendJobLocks([job.id!], [token], this.#setup.leaseMs).catch(() => []);
      if (lost.length > 0) kept.isOurs = false;
      else if (this.#taken.has(taken)) kept.cancel = systemClock.after(renewEveryMs, renew);
    };
    const kept: Taken = { job, token, isOurs: true, cancel: systemClock.after(renewEveryMs, renew) };
    this.#taken.set(taken, kept);
    return taken;
  }

  #letGo(taken: TakenJob): Taken {
    const kept = this.#taken.get(taken);
    if (!kept) throw new StoreUnavailableError('it has let go of the job');
    kept.cancel();
    this.#taken.delete(taken);
    return kept;
  }
}

interface Source {
  readonly worker: Worker<StoredJob>;
  readonly events: QueueEvents;
  readonly delays: DelayWatch;
  readonly bull: BullQueue;
}

interface Taken {
  readonly job: BullJob;
  readonly token: string;
  isOurs: boolean;
  cancel: () => void;
}

const LOOK_EVERY_MS = 5_000;
