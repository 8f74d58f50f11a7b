import type { PgPool } from '@recado/store-postgres';
import { inTransaction } from './in-transaction.ts';

/** Makes the schema `registration` and tables in it that are not there. Of processes that start together one does it and the others wait. */
export async function createTables(pool: PgPool, tables: string): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query("SELECT pg_advisory_xact_lock(hashtextextended('registration', 0))");
    await client.query('CREATE SCHEMA IF NOT EXISTS registration');
    await client.query(tables);
  });
}
