import type { ArchiveStore } from './archive-store.ts';

export interface ArchiveAt {
  /** Where Postgres is, when there is one. */
  readonly databaseUrl: string | undefined;
  /** The SQLite file otherwise. */
  readonly path: string;
}

/** Opens the history where it is; what is not used is not loaded. */
export async function openArchiveStore({ databaseUrl, path }: ArchiveAt): Promise<ArchiveStore> {
  if (databaseUrl === undefined) return (await import('./sqlite-archive-store.ts')).createSqliteArchiveStore({ path });
  const { createPgPool } = await import('@recado/store-postgres');
  const { createPostgresArchiveStore } = await import('./postgres-archive-store.ts');
  return createPostgresArchiveStore({ pool: await createPgPool({ connectionString: databaseUrl, applicationName: 'message-archive' }) });
}
