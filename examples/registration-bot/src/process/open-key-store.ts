import { join } from 'node:path';
import type { KeyStore } from '@recado/core';
import { assertKeysMoved } from './assert-keys-moved.ts';
import { DATA_FILES } from './data-files.ts';
import { NAMESPACE } from './namespace.ts';
import type { WhenStopped } from './running-service.ts';
import type { ServiceEnvironment } from './service-environment.ts';

/** Where the data keys of people are: Postgres when it is set, else Redis, else a file of this machine. */
export async function openKeyStore(environment: ServiceEnvironment, whenStopped: WhenStopped): Promise<KeyStore> {
  const keys = await open(environment, whenStopped);
  whenStopped(() => keys.close());
  return keys;
}

async function open({ databaseUrl, redisUrl, dataDir, logger }: ServiceEnvironment, whenStopped: WhenStopped): Promise<KeyStore> {
  if (databaseUrl !== undefined) {
    const { createPgPool, createPostgresKeyStore } = await import('@recado/store-postgres');
    const pool = await createPgPool({ connectionString: databaseUrl, applicationName: 'keys' });
    whenStopped(() => pool.end());
    const keys = createPostgresKeyStore({ pool });
    if (redisUrl !== undefined) await assertKeysMoved({ from: await openRedisKeys(redisUrl), to: keys, logger });
    return keys;
  }
  if (redisUrl !== undefined) return openRedisKeys(redisUrl);
  const { createSqliteKeyStore } = await import('@recado/core/sqlite');
  return createSqliteKeyStore({ path: join(dataDir, DATA_FILES.keys) });
}

async function openRedisKeys(url: string): Promise<KeyStore> {
  const { createRedisClient, createRedisKeyStore } = await import('@recado/store-redis');
  return createRedisKeyStore({ redis: () => createRedisClient({ url }), prefix: NAMESPACE });
}
