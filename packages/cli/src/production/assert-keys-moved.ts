import { areKeysLeftBehind, ConfigurationError, type KeyStore, type Logger, publicId, RecadoError } from '@recado/core';

/**
 * Nobody left their keys behind: where they are looked for now there are some, or there are none where they were before. A store that is away
 * keeps nobody from starting; that nothing was compared is logged.
 * @throws ConfigurationError
 */
export async function assertKeysMoved({ from, to, logger }: MovedKeys): Promise<void> {
  let isLeftBehind: boolean;
  try {
    isLeftBehind = await areKeysLeftBehind({ from, to });
  } catch (error) {
    logger.warn('keys.not_compared', { reason: publicId(RecadoError.is(error) ? error.code : 'UNKNOWN') });
    return;
  }
  if (!isLeftBehind) return;
  throw new ConfigurationError({
    message:
      'The keys of people are in Redis, and DATABASE_URL has them looked for in Postgres, where there are none: no conversation would open.',
    hint: 'Leave DATABASE_URL out, or copy the keys first: docs/guide/production.md, "Keys of people".',
  });
}

export interface MovedKeys {
  readonly from: KeyStore;
  readonly to: KeyStore;
  readonly logger: Logger;
}
