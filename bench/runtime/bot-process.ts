// Recado as it runs in production: one role or several of a bot, on Redis, behind the Cloud API adapter.
import { createServer } from 'node:http';
import { createCloudApiTransport } from '@recado/adapters-cloud-api';
import { createBot, publicId } from '@recado/core';
import { createPgPool, createPostgresHistory, createPostgresKeyStore } from '@recado/store-postgres';
import { createRedisConversationStore } from '@recado/store-redis';
import { Redis } from 'ioredis';
import { registration } from './registration.ts';
import { readSettings, serveParent } from './settings.ts';

const { roles, redisPort, port, leaseMs = 30_000, reconcileAfterMs = 60_000, databaseUrl, ...cloudApi } = readSettings();
const transport = createCloudApiTransport({ ...cloudApi, verifyToken: 'bench' });
const store = createRedisConversationStore({ redis: new Redis(redisPort, '127.0.0.1', { enableAutoPipelining: true }) });
const pool = (connectionString: string) => () => createPgPool({ connectionString });
const inPostgres =
  databaseUrl === undefined
    ? {}
    : {
        history: createPostgresHistory({ pool: pool(databaseUrl) }).of(publicId('bench')),
        keys: createPostgresKeyStore({ pool: pool(databaseUrl) }),
      };
const bot = createBot({
  ...inPostgres,
  flows: [registration],
  entry: registration,
  transport,
  store,
  keyring: { current: { id: 'bench', secret: new Uint8Array(32).fill(7) }, previous: [] },
  roles: roles.flatMap((role) => (role === 'webhook' ? (['webhook'] as const) : (['worker', 'dispatcher', 'timers'] as const))),
  presence: 'none',
  turns: { concurrency: 64, leaseMs },
  sending: { concurrency: 256, leaseMs, reconcileAfterMs },
});
await bot.start();
if (roles.includes('webhook')) {
  const server = createServer({ keepAliveTimeout: 120_000 }, transport.nodeHandler);
  server.listen(port, '127.0.0.1', serveParent);
} else {
  serveParent();
}
