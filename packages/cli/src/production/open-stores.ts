import type { BotRole, ConversationStore, KeyStore, Logger, Queue } from '@recado/core';
import { assertKeysMoved } from './assert-keys-moved.ts';
import type { StoreSettings } from './store-settings.ts';

export interface OpenStoresOptions {
  readonly settings: StoreSettings;
  /** Absolute; exists. */
  readonly dataDir: string;
  /** Keeps several bots on one server apart. */
  readonly namespace: string;
  readonly roles: readonly BotRole[];
  readonly isProduction: boolean;
  /** Codes of concerns about Redis that the operator accepts. */
  readonly accepted: readonly string[];
  readonly logger: Logger;
  /** Whether to work beside a process that has the data folder. @default false: it is locked */
  readonly isBeside?: boolean;
}

/** Stores at work. */
export interface OpenedStores {
  readonly store: ConversationStore;
  readonly queue: Queue;
  readonly keys: KeyStore;
  close(): Promise<void>;
}

/** Opens what the settings name, and nothing else is loaded. @throws ConfigurationError, StoreUnavailableError */
export async function openStores(options: OpenStoresOptions): Promise<OpenedStores> {
  const closers: (() => Promise<void> | void)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  const whenClosed = (closer: () => Promise<void> | void) => void closers.push(closer);
  try {
    return { ...(await openParts(options, whenClosed)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openParts(options: OpenStoresOptions, whenClosed: WhenClosed) {
  const { kind, redisUrl, databaseUrl } = options.settings;
  const place = await openPlace(kind === 'sqlite' ? undefined : redisUrl, options, whenClosed);
  const queue = place.queue();
  // Keys lie apart from what they open, where that is possible.
  if (kind === 'sqlite' || databaseUrl === undefined) return { store: place.store(), queue, keys: place.keys() };
  const { openPostgresKeys, openPostgresStore } = await import('./postgres-stores.ts');
  const keys = await openPostgresKeys(databaseUrl, options, whenClosed);
  if (kind === 'postgres') return { store: await openPostgresStore(options, whenClosed), queue, keys };
  await assertKeysMoved({ from: place.keys(), to: keys, logger: options.logger });
  return { store: place.store(), queue, keys };
}

/** Where the jobs are, and the conversations unless Postgres has them. */
async function openPlace(redisUrl: string | undefined, options: OpenStoresOptions, whenClosed: WhenClosed): Promise<Place> {
  if (redisUrl === undefined) return (await import('./folder-stores.ts')).openFolder(options, whenClosed);
  return (await import('./redis-stores.ts')).openRedis(redisUrl, options, whenClosed);
}

interface Place {
  store(): ConversationStore;
  queue(): Queue;
  keys(): KeyStore;
}

export type WhenClosed = (close: () => Promise<void> | void) => void;
