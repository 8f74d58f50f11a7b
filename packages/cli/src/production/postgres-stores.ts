import { ConfigurationError, type ConversationStore } from '@recado/core';
import { createPgPool, createPostgresConversationStore, migrationStatus } from '@recado/store-postgres';
import type { OpenStoresOptions, WhenClosed } from './open-stores.ts';

/** Conversations in Postgres, on a schema that `recado migrate` has brought to this version. @throws ConfigurationError, StoreUnavailableError */
export async function openPostgresStore(
  { settings, namespace: schema }: OpenStoresOptions,
  whenClosed: WhenClosed,
): Promise<ConversationStore> {
  const pool = await createPgPool({ connectionString: settings.databaseUrl ?? '' });
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
  const store = createPostgresConversationStore({ pool, schema, migrations: 'check' });
  whenClosed(() => store.close());
  return store;
}
