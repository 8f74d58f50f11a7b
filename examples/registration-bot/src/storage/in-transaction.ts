import type { PgClient, PgPool } from '@recado/store-postgres';

/** Does all of it or nothing. */
export async function inTransaction<Result>(pool: PgPool, work: (client: PgClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  // What the connection says of its end, the statement that runs says too; unheard it would end the process.
  const ignore = () => undefined;
  client.on('error', ignore);
  let isWhole = false;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    isWhole = true;
    return result;
  } finally {
    client.off('error', ignore);
    // A connection with half a transaction is thrown away, and the server undoes it.
    client.release(!isWhole);
  }
}
