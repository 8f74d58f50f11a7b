import type { ConversationSnapshot } from '../conversation/conversation-snapshot.ts';
import { type ConversationId, contactOf } from '../conversation/ids.ts';
import { createMemoryKeyStore } from '../memory/key-store/memory-key-store.ts';
import { createMemoryConversationStore } from '../memory/memory-conversation-store.ts';
import { createMemoryQueue } from '../memory/queue/memory-queue.ts';
import type { ConversationStore } from '../ports/conversation-store/conversation-store.ts';
import type { KeyStore } from '../ports/key-store/key-store.ts';
import type { Logger } from '../ports/logger/logger.ts';
import type { Queue } from '../ports/queue/queue.ts';
import type { TransportCapabilities } from '../ports/transport/transport-capabilities.ts';
import type { Keyring } from '../privacy/keyring.ts';
import { createPersonKeys } from '../privacy/person-keys/create-person-keys.ts';
import { createSealer } from '../privacy/sealer.ts';
import type { Bot } from '../runtime/bot.ts';
import { createBot } from '../runtime/create-bot.ts';
import type { BotSetup } from '../runtime/define-bot.ts';
import type { NotUnderstood } from '../runtime/not-understood.ts';
import { openSnapshot } from '../runtime/seal-snapshot.ts';
import type { TurnReport } from '../runtime/turn-report.ts';
import { createCountingIdSource } from './counting-id-source.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { createMemoryTransport, type MemoryTransport } from './memory-transport.ts';
import { TestUser, type TestUserProfile } from './test-user.ts';

export interface TestBotOptions {
  /** @default a fresh one in memory on the test's clock */
  readonly store?: ConversationStore;
  /** @default a fresh one in memory on the test's clock */
  readonly queue?: Queue;
  readonly keyring?: Keyring;
  /** @default one in memory, the same for every bot on one store */
  readonly keys?: KeyStore;
  /** @default everything WhatsApp can show */
  readonly capabilities?: TransportCapabilities;
  readonly logger?: Logger;
  /** Share it with stores and queues made before the bot. @default a fresh one */
  readonly clock?: FakeClock;
}

/** A whole bot for tests: real engine, real store, a transport in memory, a clock that moves when told. */
export async function createTestBot(setup: BotSetup, options: TestBotOptions = {}): Promise<TestBot> {
  const bot = new TestBot(setup, options);
  await bot.start();
  return bot;
}

/** See `createTestBot`. */
export class TestBot {
  readonly clock: FakeClock;
  readonly store: ConversationStore;
  readonly queue: Queue;
  readonly keyring: Keyring;
  readonly keys: KeyStore;
  readonly transport: MemoryTransport;
  /** Of every committed turn, in order. */
  readonly reports: TurnReport[] = [];
  /** What was not understood, in order. */
  readonly notUnderstood: NotUnderstood[] = [];
  readonly #options: TestBotOptions;
  readonly #ids = createCountingIdSource();
  #setup: BotSetup;
  #bot: Bot | undefined;

  constructor(setup: BotSetup, options: TestBotOptions) {
    this.#setup = setup;
    this.#options = options;
    this.clock = options.clock ?? createFakeClock();
    this.store = options.store ?? createMemoryConversationStore({ clock: this.clock });
    this.queue = options.queue ?? createMemoryQueue({ clock: this.clock });
    this.keyring = options.keyring ?? TEST_KEYRING;
    this.keys = options.keys ?? keysBeside(this.store);
    this.transport = createMemoryTransport(options.capabilities === undefined ? {} : { capabilities: options.capabilities });
  }

  /** The running bot. */
  get bot(): Bot {
    if (this.#bot === undefined) throw new Error('The test bot is stopped.');
    return this.#bot;
  }

  /** Somebody who writes to the bot; the same profile is the same person. */
  user(profile: TestUserProfile = {}): TestUser {
    return new TestUser(this, profile);
  }

  async start(): Promise<void> {
    const { webhookPath: _, services = [], ...content } = this.#setup;
    for (const service of services) await service.start();
    this.#bot = createBot({
      ...content,
      transport: this.transport,
      store: this.store,
      queue: this.queue,
      keyring: this.keyring,
      keys: this.keys,
      clock: this.clock,
      ids: this.#ids,
      ...(this.#options.logger === undefined ? {} : { logger: this.#options.logger }),
      onTurn: (report) => void this.reports.push(report),
      onNotUnderstood: (message) => {
        this.notUnderstood.push(message);
        content.onNotUnderstood?.(message);
      },
    });
    await this.#bot.start();
    await this.settle();
  }

  async stop(): Promise<void> {
    await this.#bot?.stop();
    this.#bot = undefined;
    for (const service of [...(this.#setup.services ?? [])].reverse()) await service.stop();
  }

  /** Stops and starts on the same data, as a deploy does; with a new version of the bot when given. */
  async restart(setup: BotSetup = this.#setup): Promise<void> {
    await this.stop();
    this.#setup = setup;
    await this.start();
  }

  /** Lets time pass: timers, retries, delayed jobs. */
  async advance(ms: number): Promise<void> {
    await this.clock.advance(ms);
    await this.settle();
  }

  /** Resolves when nothing is left that could be done now. */
  async settle(): Promise<void> {
    for (;;) {
      await this.#bot?.idle();
      const { waiting, active } = await this.queue.balance();
      const services = await Promise.all((this.#setup.services ?? []).map((service) => service.isSettled?.() ?? true));
      if ((waiting === 0 || !this.#hasConsumers) && active === 0 && services.every(Boolean)) {
        await this.#bot?.idle();
        return;
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** Where a conversation stands, opened. */
  async snapshot(conversation: ConversationId): Promise<ConversationSnapshot | undefined> {
    const kept = await this.store.people.snapshot(conversation);
    if (kept === undefined) return undefined;
    const keys = createPersonKeys({ sealer: createSealer(this.keyring), store: this.keys });
    return openSnapshot(await keys.sealerOf(contactOf(conversation)), conversation, kept.snapshot);
  }

  get #hasConsumers(): boolean {
    return (this.#setup.services ?? []).length > 0;
  }
}

const KEYS = new WeakMap<ConversationStore, KeyStore>();

function keysBeside(store: ConversationStore): KeyStore {
  const known = KEYS.get(store) ?? createMemoryKeyStore();
  KEYS.set(store, known);
  return known;
}

const TEST_KEYRING: Keyring = { current: { id: 'test', secret: new Uint8Array(32).fill(7) }, previous: [] };
