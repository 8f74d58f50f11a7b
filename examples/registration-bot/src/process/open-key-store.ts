import { join } from 'node:path';
import type { KeyStore } from '@recado/core';
import { DATA_FILES } from './data-files.ts';
import { NAMESPACE } from './namespace.ts';
import type { WhenStopped } from './running-service.ts';
import type { ServiceEnvironment } from './service-environment.ts';

/** Where the data keys of people are: Postgres when it is set, else Redis, else a file of this machine. */
export async function openKeyStore({ databaseUrl, redisUrl, dataDir }: ServiceEnvironment, whenStopped: WhenStopped): Promise<KeyStore> {
  const keys = await open(databaseUrl, redisUrl, dataDir, whenStopped);
  whenStopped(() => keys.close());
  return keys;
}

async function open(
  databaseUrl: string | undefined,
  redisUrl: string | undefined,
  dataDir: string,
  whenStopped: WhenStopped,
): Promise<KeyStore> {
  if (databaseUrl !== undefined) {
    const { createPgPool, createPostgresKeyStore } = await import('@recado/store-postgres');
    const pool = await createPgPool({ connectionString: databaseUrl, applicationName: 'keys' });
    whenStopped(() => pool.end());
    return createPostgresKeyStore({ pool });
  }
  if (redisUrl !== undefined) {
    const { createRedisClient, createRedisKeyStore } = await import('@recado/store-redis');
    return createRedisKeyStore({ redis: () => createRedisClient({ url: redisUrl }), prefix: NAMESPACE });
  }
  const { createSqliteKeyStore } = await import('@recado/core/sqlite');
  return createSqliteKeyStore({ path: join(dataDir, DATA_FILES.keys) });
}
