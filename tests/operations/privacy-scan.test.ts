import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placesOf, scan } from '../../packages/cli/src/test-support/privacy-scan.ts';
import { withPostgres } from '../../packages/store-postgres/src/test-support/test-database.ts';
import { startRedisCluster } from '../../packages/store-redis/src/test-support/redis-cluster.ts';
import { type RedisServer, startRedis, whyNoRedis } from '../../packages/store-redis/src/test-support/redis-server.ts';

const CPF = '529.982.247-25';
const SEALED = `rs1.k1.${'aB3-'.repeat(4)}.${'x9_Q'.repeat(20)}`;

const noRedis = whyNoRedis();
describe.skipIf(noRedis !== undefined)(`recado privacy scan of Redis${noRedis ?? ''}`, { timeout: 60_000 }, () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.end());
  const redis = () => `redis://127.0.0.1:${server.port}`;

  it('reads names and values of keys of every type, and changes nothing', async () => {
    const client = server.connect();
    // A card by its digits, were it not what became of a message.
    await client.hset('recado:{s0}:i:abc', { a1: '411111111111111', a2: '@bcdfghjk' });
    await client.mset({ 'recado:1': SEALED, 'recado:at': '1795282015544', 'cpf 529.982.247-25': '1' });
    await client.set('text:1', `é ${CPF}`);
    await client.hset('hash:1', { [`cpf ${CPF}`]: '1', other: `cpf ${CPF}` });
    await client.rpush('list:1', ...Array.from({ length: 1_200 }, (_, at) => `item ${at}`), `cpf ${CPF}`);
    await client.sadd('set:1', ...Array.from({ length: 1_200 }, (_, at) => `item ${at}`), `cpf ${CPF}`);
    await client.zadd('zset:1', 1, `cpf ${CPF}`);
    for (let at = 0; at < 1_200; at += 1) await client.xadd('stream:1', '*', 'n', at, 'note', at === 1_150 ? `cpf ${CPF}` : 'x');
    await client.set('large', Buffer.concat([Buffer.alloc(3_000_000, 'x '), Buffer.from(`cpf ${CPF}`)]));
    const before = await client.dbsize();
    const found = await scan({ redis: redis() });
    expect(found).toMatchObject({ exitCode: 1, summary: { read: { files: 0, keys: before }, unreadable: [] } });
    expect(placesOf(found.findings)).toEqual([
      'CPF cpf <CPF> (name)',
      'CPF hash:*',
      'CPF large',
      'CPF list:*',
      'CPF set:*',
      'CPF stream:*',
      'CPF text:*',
      'CPF zset:*',
    ]);
    expect(found.findings.filter(({ part }) => part === 'hash:*')).toHaveLength(2);
    expect(await client.dbsize()).toBe(before);
    await client.quit();
  });

  it('reads every master of a Cluster', async () => {
    const cluster = await startRedisCluster();
    const client = cluster.connect();
    for (let at = 0; at < 60; at += 1) await client.set(`note:${at}`, `cpf ${CPF}`);
    const url = client
      .nodes('master')
      .map(({ options: { host, port } }) => `redis://${host}:${port}`)
      .join(',');
    const found = await scan({ redis: url });
    expect(found).toMatchObject({ exitCode: 1, summary: { findings: 60, read: { keys: 60 } } });
    await client.quit();
    await cluster.end();
  });

  it('says that it is away, without its address, and ends with 2', async () => {
    const away = await scan({ redis: 'redis://:secret@127.0.0.1:1', json: false });
    expect(away).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('could not read redis') });
    expect(away.stderr).not.toContain('secret');
  });
});

withPostgres('recado privacy scan of Postgres', (database) => {
  it('reads every column that can hold a value, of all schemas or of one', async () => {
    const pool = await database.pool();
    const schema = database.schema();
    await pool.query(`CREATE SCHEMA ${schema}`, []);
    await pool.query(
      `CREATE TABLE ${schema}."odd ""name" (id uuid DEFAULT gen_random_uuid(), sealed text, note text, data jsonb, raw bytea, list text[], phone bigint, at bigint, ip inet, is_on boolean)`,
      [],
    );
    await pool.query(`INSERT INTO ${schema}."odd ""name" (sealed, at) SELECT $1, 1795282015544 FROM generate_series(1, 250)`, [SEALED]);
    expect(await scan({ postgres: database.url, schema: [schema] })).toMatchObject({ exitCode: 0, summary: { read: { tables: 1 } } });
    await pool.query(
      `INSERT INTO ${schema}."odd ""name" (note, data, raw, list, phone, ip) VALUES ($1, $2, $3, $4, 5511987654321, '200.147.3.157')`,
      [`é ${CPF}`, JSON.stringify({ cpf: CPF }), Buffer.from(`cpf ${CPF}`), [`cpf ${CPF}`]],
    );
    const found = await scan({ postgres: database.url });
    expect(found.exitCode).toBe(1);
    expect(placesOf(found.findings.filter(({ part }) => part.startsWith(schema)))).toEqual(
      ['CPF data', 'CPF list', 'CPF note', 'CPF raw', 'IP_ADDRESS ip', 'PHONE phone'].map((one) =>
        one.replace(' ', ` ${schema}.odd "name.`),
      ),
    );
    expect(found.stdout).not.toContain(CPF);
    expect((await scan({ postgres: database.url, schema: ['nowhere'] })).exitCode).toBe(0);
  });

  it('says that it is away, and ends with 2', async () => {
    const away = await scan({ postgres: 'postgres://postgres:secret@127.0.0.1:1/none', json: false });
    expect(away).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('could not read postgres') });
    expect(away.stderr).not.toContain('secret');
  });
});
