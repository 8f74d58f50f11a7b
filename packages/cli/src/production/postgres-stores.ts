import { ConfigurationError, type ConversationStore, type KeyStore } from '@recado/core';
import {
  createPgPool,
  createPostgresConversationStore,
  createPostgresKeyStore,
  migrationStatus,
  type PgPool,
} from '@recado/store-postgres';
import { keysSchemaOf } from './keys-schema.ts';
import type { OpenStoresOptions, WhenClosed } from './open-stores.ts';

/** Conversations in Postgres, on a schema that `recado migrate` has brought to this version. @throws ConfigurationError, StoreUnavailableError */
export async function openPostgresStore(
  { settings, namespace: schema }: OpenStoresOptions,
  whenClosed: WhenClosed,
): Promise<ConversationStore> {
  const pool = await openMigrated(settings.databaseUrl ?? '', schema, whenClosed);
  const store = createPostgresConversationStore({ pool, schema, migrations: 'check' });
  whenClosed(() => store.close());
  return store;
}

/** Data keys of people in Postgres, in a schema of their own; made on first use, unless `recado migrate` did. @throws StoreUnavailableError */
export async function openPostgresKeys(
  connectionString: string,
  { namespace }: OpenStoresOptions,
  whenClosed: WhenClosed,
): Promise<KeyStore> {
  const pool = await createPgPool({ connectionString });
  whenClosed(() => pool.end());
  const keys = createPostgresKeyStore({ pool, schema: keysSchemaOf(namespace) });
  whenClosed(() => keys.close());
  return keys;
}

async function openMigrated(connectionString: string, schema: string, whenClosed: WhenClosed): Promise<PgPool> {
  const pool = await createPgPool({ connectionString });
  whenClosed(() => pool.end());
  const { pending, isNewer } = await migrationStatus({ pool, schema });
  if (isNewer) {
    throw new ConfigurationError({
      message: `The schema ${schema} was brought to a later version by a newer Recado.`,
      hint: 'Start that version, or restore the database from before.',
    });
  }
  if (pending.length > 0) {
    throw new ConfigurationError({
      message: `The schema ${schema} lacks ${pending.length} migration${pending.length === 1 ? '' : 's'}, from ${pending[0]} on.`,
      hint: `Run "recado migrate up${schema === 'recado' ? '' : ` --namespace ${schema}`}" before this version starts.`,
    });
  }
  return pool;
}
