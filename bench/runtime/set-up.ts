import type { Redis } from 'ioredis';
import { freePort, type RedisServer, startRedis } from '../../packages/store-redis/src/test-support/redis-server.ts';
import { APP_SECRET, People, PHONE_NUMBER_ID } from './people.ts';
import { type Measured, type MeasuredFile, redisCpuMicros, start } from './processes.ts';
import type { ProcessSettings } from './settings.ts';

export interface SetUpOptions {
  readonly file: MeasuredFile;
  /** @default everysec */
  readonly fsync?: string;
  /** @default 1 */
  readonly workers?: number;
  readonly leaseMs?: number;
  readonly reconcileAfterMs?: number;
  readonly databaseUrl?: string;
}

/** Redis, a webhook process, workers and the people who write to them. */
export interface SetUp {
  readonly server: RedisServer;
  readonly redis: Redis;
  readonly people: People;
  readonly webhook: Measured;
  readonly workers: Measured[];
  startWorker(): Promise<Measured>;
  /** CPU used so far, microseconds. */
  cpu(): Promise<{ readonly webhook: number; readonly workers: number; readonly redis: number }>;
}

export async function withSetUp<T>(options: SetUpOptions, work: (setUp: SetUp) => Promise<T>): Promise<T> {
  const { file, fsync = 'everysec', workers: count = 1, leaseMs, reconcileAfterMs, databaseUrl } = options;
  const server = await startRedis(['--appendfsync', fsync]);
  const redis = server.connect();
  const people = new People();
  const graphUrl = await people.open();
  // Only now, so that the Graph door does not get the port that is free.
  const port = await freePort();
  people.writeTo(port);
  const settings: Omit<ProcessSettings, 'roles'> = {
    redisPort: server.port,
    port,
    graphUrl,
    phoneNumberId: PHONE_NUMBER_ID,
    accessToken: 'token',
    appSecret: APP_SECRET,
    ...(leaseMs === undefined ? {} : { leaseMs }),
    ...(reconcileAfterMs === undefined ? {} : { reconcileAfterMs }),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  };
  const startWorker = () => start(file, { ...settings, roles: ['worker'] });
  const webhook = await start(file, { ...settings, roles: ['webhook'] });
  const workers: Measured[] = [];
  try {
    for (let n = 0; n < count; n += 1) workers.push(await startWorker());
    return await work({
      server,
      redis,
      people,
      webhook,
      workers,
      startWorker,
      async cpu() {
        const [ofWebhook, ...ofWorkers] = await Promise.all([webhook, ...workers].map((measured) => measured.usage()));
        return {
          webhook: ofWebhook!.cpuMicros,
          workers: ofWorkers.reduce((sum, { cpuMicros }) => sum + cpuMicros, 0),
          redis: await redisCpuMicros(redis),
        };
      },
    });
  } finally {
    await Promise.all([webhook, ...workers].map((measured) => measured.end()));
    people.close();
    await redis.quit();
    await server.end();
  }
}
