import type { Consents } from '../ports/consents/consents.ts';
import type { KeyStore } from '../ports/key-store/key-store.ts';
import type { Logger } from '../ports/logger/logger.ts';
import type { PersonalStore } from '../ports/personal-store/personal-store.ts';
import type { Queue } from '../ports/queue/queue.ts';
import type { Vault } from '../ports/vault/vault.ts';
import type { Keyring } from '../privacy/keyring.ts';
import type { BotOptions } from './bot-options.ts';

/** What a bot file exports by default: the bot apart from where it runs. `recado dev`, `check` and `graph` load it. */
export interface BotModule {
  readonly specVersion: 1;
  setUp(environment: BotEnvironment): Promise<BotSetup>;
}

/** What the host gives a bot. */
export interface BotEnvironment {
  /** Folder for the bot's own files, made already. Everything in it is private to this bot. */
  readonly dataDir: string;
  readonly keyring: Keyring;
  /** Data keys of people: what is sealed for a contact opens by them alone. */
  readonly keys: KeyStore;
  readonly queue: Queue;
  readonly logger: Logger;
  /** Environment variables; read them here and nowhere deeper. */
  readonly env: { readonly [name: string]: string | undefined };
}

/** A bot's content, how it runs, and the services that run beside it. */
export interface BotSetup
  extends Omit<BotOptions, 'transport' | 'store' | 'keyring' | 'keys' | 'queue' | 'clock' | 'ids' | 'logger' | 'onTurn'> {
  /** Path of the webhook. @default '/webhook' */
  readonly webhookPath?: string;
  /** Where its `privacy` remembers tokens, so that `recado privacy` reaches them. */
  readonly vault?: Vault;
  /** Where it notes consents, so that `recado privacy` reaches them. */
  readonly consents?: Consents;
  /** What the bot keeps of people outside its conversations, so that `recado privacy` reaches it. Opened when it is asked for. */
  readonly personalStores?: () => Promise<readonly PersonalStore[]>;
  /** Started in order before the bot, stopped in reverse order after it. Nothing of them may run before `start`. */
  readonly services?: readonly BotService[];
}

/** A part of the system beside the bot: an API, a worker. */
export interface BotService {
  readonly name: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Whether it has nothing left to do. @default always */
  isSettled?(): Promise<boolean>;
}

/** Declares a bot for the CLI. The function is called once per process, and by `recado check` without starting anything. */
export function defineBot(setUp: BotSetup | ((environment: BotEnvironment) => BotSetup | Promise<BotSetup>)): BotModule {
  return { specVersion: 1, setUp: async (environment) => (typeof setUp === 'function' ? setUp(environment) : setUp) };
}
