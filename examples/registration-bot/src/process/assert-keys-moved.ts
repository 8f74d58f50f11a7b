import { areKeysLeftBehind, ConfigurationError, type KeyStore, type Logger } from '@recado/core';

/**
 * DATABASE_URL was not added while the keys of people stayed in Redis: no conversation would open. A store that is away keeps nobody from
 * starting. Closes the store the keys were in.
 * @throws ConfigurationError
 */
export async function assertKeysMoved({ from, to, logger }: MovedKeys): Promise<void> {
  const isLeftBehind = await areKeysLeftBehind({ from, to })
    .catch(() => logger.warn('keys.not_compared'))
    .finally(() => from.close());
  if (isLeftBehind !== true) return;
  throw new ConfigurationError({
    message: 'The keys of people are in Redis, and DATABASE_URL has them looked for in Postgres, where there are none.',
    hint: 'Leave DATABASE_URL out, or copy the keys first: docs/guide/production.md, "Keys of people".',
  });
}

export interface MovedKeys {
  readonly from: KeyStore;
  readonly to: KeyStore;
  readonly logger: Logger;
}
