import { expect, it } from 'vitest';
import { withPostgres } from '../test-support/test-database.ts';

withPostgres('a pool of connections', (database) => {
  it('goes on with another one when the server ends one at rest', async () => {
    const pool = await database.pool({ maxConnections: 1 });
    const pid = async () => (await pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid', [])).rows[0]!.pid;
    const first = await pid();
    const other = await database.pool({ maxConnections: 1 });
    await other.query('SELECT pg_terminate_backend($1)', [first]);
    const count = 'SELECT count(*)::int AS left FROM pg_stat_activity WHERE pid = $1';
    await expect.poll(async () => (await other.query<{ left: number }>(count, [first])).rows[0]!.left).toBe(0);
    await expect.poll(() => pid().catch(() => first)).not.toBe(first);
  });
});
