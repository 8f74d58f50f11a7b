import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PostgresConversationStoreOptions } from '../conversation-store/postgres-conversation-store-options.ts';
import { createPostgresConversationStore, type PostgresConversationStore } from '../postgres-conversation-store.ts';
import { importPglite } from './import-pglite.ts';
import type { PgliteDatabase, PgliteLibrary } from './pglite-library.ts';
import { PglitePool } from './pglite-pool.ts';

export interface PgliteConversationStoreOptions extends Omit<PostgresConversationStoreOptions, 'pool'> {
  /** Folder of the database, made on first use; one process at a time may have it. Without one everything is in memory. */
  readonly dataDir?: string;
  /** The package, for bundlers that must see the import. @default what `import('@electric-sql/pglite')` finds */
  readonly lib?: PgliteLibrary;
  /** A database that is open already, instead of `dataDir`. It is not closed with the store. */
  readonly database?: PgliteDatabase;
}

/**
 * The PostgreSQL store on PGlite, PostgreSQL inside this process. It loads and opens it on first use.
 * @throws ConfigurationError on first use, when the package `@electric-sql/pglite` is not installed.
 */
export function createPgliteConversationStore(options: PgliteConversationStoreOptions = {}): PostgresConversationStore {
  const { dataDir, lib, database, ...rest } = options;
  return createPostgresConversationStore({ ...rest, pool: database ? new PglitePool(database) : () => openPool(dataDir, lib) });
}

async function openPool(dataDir: string | undefined, lib: PgliteLibrary | undefined): Promise<PglitePool> {
  const { PGlite } = lib ?? (await importPglite());
  if (dataDir !== undefined) await mkdir(dirname(dataDir), { recursive: true });
  return new PglitePool(await PGlite.create(dataDir === undefined ? {} : { dataDir }));
}
