import type { PgPool } from '../pool/pg-pool.ts';

/** Every row of every table of a schema, as text: what a look for somebody's traces reads. */
export async function allRows(pool: PgPool, schema: string): Promise<string> {
  const { rows: tables } = await pool.query<{ name: string }>('SELECT tablename AS name FROM pg_tables WHERE schemaname = $1', [schema]);
  const texts = await Promise.all(
    tables.map(async ({ name }) => (await pool.query<{ row: string }>(`SELECT one::text AS row FROM ${schema}."${name}" AS one`, [])).rows),
  );
  return texts
    .flat()
    .map(({ row }) => row)
    .join('\n');
}
