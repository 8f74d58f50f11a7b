import {
  type BotService,
  type Consumer,
  createPersonKeys,
  createSealer,
  type Job,
  type Keyring,
  type KeyStore,
  type Logger,
  type PersonKeys,
  publicId,
  type Queue,
  silentLogger,
} from '@recado/core';
import { USER_PII_UPDATE_QUEUE, userUpdate, userUpdateRequestedEvent } from '../../contracts/user-update-requested-event.ts';
import type { UserAccountClient } from '../../user-account-client.ts';

export interface PiiUpdateWorkerOptions {
  readonly queue: Queue;
  /** With `keys` it opens what the chat service sealed for people. */
  readonly keyring: Keyring;
  readonly keys: KeyStore;
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
  readonly #keys: PersonKeys;
  readonly #logger: Logger;
  #consumer: Consumer | undefined;

  constructor(options: PiiUpdateWorkerOptions) {
    this.#options = options;
    this.#keys = createPersonKeys({ sealer: createSealer(options.keyring), store: options.keys });
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
    const { whatsappId, changes } = userUpdate.parse(await this.#keys.open(event.update, { purpose: 'job' }));
    const outcome = await this.#options.accounts.update(whatsappId, changes, { key: job.id, signal });
    this.#logger.info('account.updated', { jobId: publicId(job.id), isAbsent: outcome === 'absent' });
  }
}

/** About eight minutes of trying, then a dead letter that an operator may send again. */
const RETRIES = { maxAttempts: 12, backoffMs: 500, maxBackoffMs: 60_000 };
