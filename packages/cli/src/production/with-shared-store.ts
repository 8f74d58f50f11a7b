import { type ConversationStore, silentLogger } from '@recado/core';
import type { OpenStoresOptions, WhenClosed } from './open-stores.ts';
import type { StoreSettings } from './store-settings.ts';

/** Opens the conversations that processes share, to look at beside those who work on them. @throws ConfigurationError, StoreUnavailableError */
export async function withSharedStore<T>(
  settings: StoreSettings,
  namespace: string,
  look: (store: ConversationStore) => Promise<T>,
): Promise<T> {
  const closers: (() => Promise<void> | void)[] = [];
  const options: OpenStoresOptions = {
    settings,
    namespace,
    dataDir: '',
    roles: [],
    isProduction: false,
    accepted: [],
    logger: silentLogger,
  };
  try {
    return await look(await open(options, (close) => void closers.push(close)));
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

async function open(options: OpenStoresOptions, whenClosed: WhenClosed): Promise<ConversationStore> {
  const { kind, redisUrl = '' } = options.settings;
  if (kind === 'postgres') return (await import('./postgres-stores.ts')).openPostgresStore(options, whenClosed);
  return (await (await import('./redis-stores.ts')).openRedis(redisUrl, options, whenClosed)).store();
}
