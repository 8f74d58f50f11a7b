import {
  type BotService,
  type Consumer,
  createSealer,
  type Job,
  type Keyring,
  type Logger,
  publicId,
  type Queue,
  silentLogger,
} from '@recado/core';
import { USER_PII_UPDATE_QUEUE, userUpdate, userUpdateRequestedEvent } from '../../contracts/user-update-requested-event.ts';
import type { UserAccountClient } from '../../user-account-client.ts';

export interface PiiUpdateWorkerOptions {
  readonly queue: Queue;
  /** Opens what the chat service sealed. */
  readonly keyring: Keyring;
  readonly accounts: UserAccountClient;
  readonly logger?: Logger;
}

export function createPiiUpdateWorker(options: PiiUpdateWorkerOptions): PiiUpdateWorker {
  return new PiiUpdateWorker(options);
}

/** Carries requested updates to the user account API: each applied once, tried again by the queue while the API is away. */
export class PiiUpdateWorker implements BotService {
  readonly name = 'pii-update-worker';
  readonly #options: PiiUpdateWorkerOptions;
  readonly #sealer;
  readonly #logger: Logger;
  #consumer: Consumer | undefined;

  constructor(options: PiiUpdateWorkerOptions) {
    this.#options = options;
    this.#sealer = createSealer(options.keyring);
    this.#logger = options.logger ?? silentLogger;
  }

  async start(): Promise<void> {
    this.#consumer = await this.#options.queue.consume(USER_PII_UPDATE_QUEUE, (job, { signal }) => this.#update(job, signal), RETRIES);
  }

  async stop(): Promise<void> {
    await this.#consumer?.stop();
    this.#consumer = undefined;
  }

  async isSettled(): Promise<boolean> {
    const { waiting, active } = await this.#options.queue.balance(USER_PII_UPDATE_QUEUE);
    return waiting + active === 0;
  }

  async #update(job: Job, signal: AbortSignal): Promise<void> {
    const event = userUpdateRequestedEvent.parse(job.data);
    const { whatsappId, changes } = userUpdate.parse(this.#sealer.open(event.update, { purpose: 'job' }));
    const outcome = await this.#options.accounts.update(whatsappId, changes, { key: job.id, signal });
    this.#logger.info('account.updated', { jobId: publicId(job.id), isAbsent: outcome === 'absent' });
  }
}

/** About eight minutes of trying, then a dead letter that an operator may send again. */
const RETRIES = { maxAttempts: 12, backoffMs: 500, maxBackoffMs: 60_000 };
