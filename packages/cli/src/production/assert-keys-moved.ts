import { ConfigurationError, type KeyStore } from '@recado/core';

/**
 * Nobody left their keys behind: where they are looked for now there are some, or there are none where they were before.
 * Otherwise everybody would get a new key, and nothing that was sealed for them would open.
 * @throws ConfigurationError, StoreUnavailableError
 */
export async function assertKeysMoved({ from, to }: { readonly from: KeyStore; readonly to: KeyStore }): Promise<void> {
  const [[moved], [left]] = await Promise.all([to.list(undefined, 1), from.list(undefined, 1)]);
  if (moved !== undefined || left === undefined) return;
  throw new ConfigurationError({
    message:
      'The keys of people are in Redis, and DATABASE_URL has them looked for in Postgres, where there are none: no conversation would open.',
    hint: 'Leave DATABASE_URL out, or copy the keys first: docs/guide/production.md, "Keys of people".',
  });
}
