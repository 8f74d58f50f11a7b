import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe } from 'vitest';
import { createPgPool, type PgPoolOptions } from '../pool/create-pg-pool.ts';
import type { PgPool } from '../pool/pg-pool.ts';
import { findPostgresBinaries } from './postgres-binaries.ts';
import { type PrivatePostgres, startPrivatePostgres } from './private-postgres.ts';

/** A database for the tests of one file. */
export interface TestDatabase {
  readonly url: string;
  /** A pool that is closed after the tests. */
  pool(options?: Omit<PgPoolOptions, 'connectionString'>): Promise<PgPool>;
  /** A schema name not used before. */
  schema(): string;
}

/**
 * Runs tests on PostgreSQL: a new database of `DATABASE_URL`, or a private server of the installed programs. Without either they
 * are skipped with the reason, and in CI they fail.
 */
export function withPostgres(name: string, tests: (database: TestDatabase) => void): void {
  const { DATABASE_URL: given, CI } = process.env;
  const binaries = given ? undefined : findPostgresBinaries();
  const missing = !given && !binaries;
  const reason = 'needs PostgreSQL: set DATABASE_URL or install the programs initdb and postgres';
  describe.skipIf(missing && !CI)(missing ? `${name} (${reason})` : name, () => {
    let server: PrivatePostgres | undefined;
    let url = '';
    let pools: PgPool[] = [];
    let schemas = 0;
    const database = `recado_test_${randomUUID().replaceAll('-', '')}`;

    beforeAll(async () => {
      if (missing) throw new Error(`CI ${reason}.`);
      // What is tested here is not the disk: kill.test.ts does that.
      if (binaries) server = await startPrivatePostgres(binaries, { fsync: 'off', max_connections: '200' });
      const admin = given ?? server?.url ?? '';
      await administer(admin, `CREATE DATABASE ${database}`);
      const target = new URL(admin);
      target.pathname = `/${database}`;
      url = target.href;
    }, 60_000);

    afterAll(async () => {
      await Promise.all(pools.map((pool) => pool.end()));
      pools = [];
      if (server) await server.remove();
      else if (given && url) await administer(given, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    }, 60_000);

    tests({
      get url() {
        return url;
      },
      async pool(options = {}) {
        const pool = await createPgPool({ ...options, connectionString: url });
        pools.push(pool);
        return pool;
      },
      schema() {
        schemas += 1;
        return `test_${schemas}`;
      },
    });
  });
}

async function administer(url: string, sql: string): Promise<void> {
  const pool = await createPgPool({ connectionString: url, maxConnections: 1 });
  await pool.query(sql, []);
  await pool.end();
}
