import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { withPostgres } from '../../packages/store-postgres/src/test-support/test-database.ts';
import { type RedisServer, startRedis, whyNoRedis } from '../../packages/store-redis/src/test-support/redis-server.ts';
import { survivesKills } from './survives-kills.ts';

describe('a bot killed again and again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'recado-crash-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  survivesKills('SQLite', () => ({ kind: 'sqlite', path: join(folder, 'conversations.db') }));
});

withPostgres('a bot killed again and again', (database) => {
  survivesKills('Postgres', () => ({ kind: 'postgres', url: database.url }));
});

const reason = whyNoRedis();
describe.skipIf(reason !== undefined && !process.env.CI)(
  `a bot killed again and again${reason === undefined ? '' : ` (${reason})`}`,
  () => {
    let server: RedisServer;
    beforeAll(async () => {
      server = await startRedis();
    });
    afterAll(() => server.end());
    survivesKills('Redis', () => ({ kind: 'redis', port: server.port }));
  },
);
