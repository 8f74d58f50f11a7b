import { createPgPool } from '../../store-postgres/src/pool/create-pg-pool.ts';
import { findPostgresBinaries } from '../../store-postgres/src/test-support/postgres-binaries.ts';
import { startPrivatePostgres } from '../../store-postgres/src/test-support/private-postgres.ts';

export interface ProfileRow {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly note: string;
}

export interface Profiles {
  find(id: number): Promise<ProfileRow>;
  close(): Promise<void>;
}

/** A table of 200,000 profiles, in the PostgreSQL of DATABASE_URL or one of our own. */
export async function openProfiles(): Promise<Profiles> {
  const server = process.env.DATABASE_URL ? undefined : await startPrivatePostgres(findPostgresBinaries() ?? '');
  const pool = await createPgPool({ connectionString: process.env.DATABASE_URL ?? server!.url, maxConnections: 10 });
  await pool.query('DROP TABLE IF EXISTS bench_profiles', []);
  await pool.query('CREATE TABLE bench_profiles (id bigint PRIMARY KEY, name text, email text, phone text, note text)', []);
  await pool.query(
    `INSERT INTO bench_profiles SELECT n, 'Pessoa ' || n, 'pessoa' || n || '@example.com', '+551190000' || n, repeat('x', 100)
     FROM generate_series(0, 199999) AS n`,
    [],
  );
  await pool.query('ANALYZE bench_profiles', []);
  return {
    async find(id) {
      const { rows } = await pool.query<ProfileRow>('SELECT name, email, phone, note FROM bench_profiles WHERE id = $1', [id]);
      return rows[0]!;
    },
    async close() {
      await pool.query('DROP TABLE bench_profiles', []);
      await pool.end();
      await server?.remove();
    },
  };
}
