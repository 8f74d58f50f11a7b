import type { Keyring, KeyStore } from '@recado/core';
import type { AccountStore } from './account-store.ts';

export interface AccountsAt {
  /** Where Postgres is, when there is one. */
  readonly databaseUrl: string | undefined;
  /** The SQLite file otherwise. */
  readonly path: string;
}

/** Opens the accounts where they are; what is not used is not loaded. */
export async function openAccountStore({ databaseUrl, path }: AccountsAt, keyring: Keyring, keys: KeyStore): Promise<AccountStore> {
  if (databaseUrl === undefined) return (await import('./sqlite-account-store.ts')).createSqliteAccountStore({ path, keyring, keys });
  const { createPgPool } = await import('@recado/store-postgres');
  const { createPostgresAccountStore } = await import('./postgres-account-store.ts');
  return createPostgresAccountStore({
    pool: await createPgPool({ connectionString: databaseUrl, applicationName: 'user-account-api' }),
    keyring,
    keys,
  });
}
