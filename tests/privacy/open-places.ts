import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createPgPool } from '@recado/store-postgres';
import { findPostgresBinaries } from '../../packages/store-postgres/src/test-support/postgres-binaries.ts';
import { type PrivatePostgres, startPrivatePostgres } from '../../packages/store-postgres/src/test-support/private-postgres.ts';
import { startRedis, whyNoRedis } from '../../packages/store-redis/src/test-support/redis-server.ts';

/** Where a system under proof keeps things. */
export type ProofStore = 'sqlite' | 'redis';

/** Everything a system writes to. */
export interface Places {
  /** Data folder and logs. */
  readonly folder: string;
  /** Of every process. */
  readonly env: Readonly<Record<string, string>>;
  /** Folders of servers, whose every byte counts. */
  readonly servers: readonly string[];
  /** The wrapped data keys of these people, as the key store has them. */
  wrappedKeys(contacts: readonly string[]): Promise<readonly string[]>;
  /** All of Postgres as text, if there is one. */
  dump(): Buffer;
  end(): Promise<void>;
}

/** Why this store cannot be had here, or `undefined`. */
export function whyNoPlaces(store: ProofStore): string | undefined {
  if (store === 'sqlite') return undefined;
  const reason = whyNoRedis();
  if (reason !== undefined) return reason;
  if (findPostgresBinaries() !== undefined) return undefined;
  if (process.env.CI === 'true') throw new Error('CI needs the programs of PostgreSQL.');
  return 'needs the programs of PostgreSQL';
}

/** A folder alone, or Redis that writes everything to its file, and Postgres. */
export async function openPlaces(store: ProofStore): Promise<Places> {
  const folder = mkdtempSync(join(tmpdir(), 'recado-privacy-'));
  mkdirSync(join(folder, 'logs'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  if (store === 'sqlite') {
    const wrappedKeys = async (contacts: readonly string[]) => keysInFile(join(folder, 'data', 'keys.db'), contacts);
    return { folder, env: {}, servers: [], wrappedKeys, dump: () => Buffer.alloc(0), end: async () => remove() };
  }
  const binaries = findPostgresBinaries()!;
  const redis = await startRedis(['--appendfsync', 'always']);
  const postgres = await startPrivatePostgres(binaries, { wal_recycle: 'off' });
  return {
    folder,
    env: { REDIS_URL: `redis://127.0.0.1:${redis.port}`, DATABASE_URL: postgres.url },
    servers: [redis.folder, postgres.folder],
    wrappedKeys: (contacts) => keysInPostgres(postgres, contacts),
    dump: () => dumpOf(binaries, postgres),
    async end() {
      await redis.end();
      await postgres.remove();
      remove();
    },
  };
}

function keysInFile(path: string, contacts: readonly string[]): readonly string[] {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return contacts.map((contact) => String(database.prepare('SELECT key FROM keys WHERE person = ?').get(contact)?.key));
  } finally {
    database.close();
  }
}

async function keysInPostgres({ url }: PrivatePostgres, contacts: readonly string[]): Promise<readonly string[]> {
  const pool = await createPgPool({ connectionString: url });
  try {
    // What was written lately is in memory only.
    await pool.query('CHECKPOINT', []);
    const { rows } = await pool.query<{ key: string }>('SELECT key FROM recado_keys.person_keys WHERE person = ANY ($1)', [contacts]);
    return rows.map(({ key }) => key);
  } finally {
    await pool.end();
  }
}

function dumpOf(binaries: string, { url }: PrivatePostgres): Buffer {
  const { status, stdout, stderr } = spawnSync(join(binaries, 'pg_dump'), ['-d', url], { maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`pg_dump failed: ${stderr}`);
  return stdout;
}
