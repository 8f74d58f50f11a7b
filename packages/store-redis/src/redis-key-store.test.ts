import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contactId, type WrappedKey } from '@recado/core';
import { keyStoreContract } from '@recado/core/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rewriteFiles } from './key-store/rewrite-files.ts';
import { createRedisKeyStore } from './redis-key-store.ts';
import { type RedisCluster, startRedisCluster } from './test-support/redis-cluster.ts';
import { type RedisServer, startRedis, whyNoRedis } from './test-support/redis-server.ts';
import { aSealed } from './test-support/rows.ts';

const reason = whyNoRedis();
if (reason !== undefined) console.warn(reason);

const keyOf = (person: string, text = person) => ({ person: contactId(person), key: aSealed(`key of ${text}.`) as WrappedKey });
const many = Array.from({ length: 300 }, (_, at) => keyOf(`c_${at}`));

describe.skipIf(reason !== undefined)('one server', () => {
  let server: RedisServer;
  let tests = 0;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.end());

  keyStoreContract({
    name: 'redis',
    async createKeyStore() {
      tests += 1;
      const prefix = `test-${tests}`;
      return { connect: async () => createRedisKeyStore({ redis: () => server.connect(), prefix }) };
    },
  });
});

describe.skipIf(reason !== undefined)('a cluster of three', () => {
  let cluster: RedisCluster;
  let tests = 0;
  beforeAll(async () => {
    cluster = await startRedisCluster();
  });
  afterAll(() => cluster.end());

  keyStoreContract({
    name: 'redis cluster',
    async createKeyStore() {
      tests += 1;
      const prefix = `test-${tests}`;
      return { connect: async () => createRedisKeyStore({ redis: () => cluster.connect(), prefix }) };
    },
  });

  it('leaves no byte of a destroyed key in the files of its servers', async () => {
    const store = createRedisKeyStore({ redis: () => cluster.connect() });
    await store.add(many);
    const bytes = () => cluster.folders.map(bytesIn).join('');
    expect(bytes()).toContain(many[7]!.key);
    expect(await store.destroy([many[7]!.person])).toBe(1);
    expect(bytes()).not.toContain(many[7]!.key);
    await store.close();
  });
});

describe.skipIf(reason !== undefined)('files of a server', () => {
  let server: RedisServer;
  const open = () => createRedisKeyStore({ redis: () => server.connect() });
  const admin = async <Result>(work: (client: ReturnType<RedisServer['connect']>) => Promise<Result>): Promise<Result> => {
    const client = server.connect();
    const result = await work(client);
    await client.quit();
    return result;
  };
  beforeEach(async () => {
    server = await startRedis(['--appendfsync', 'always']);
  });
  afterEach(() => server.end());

  it('hold no byte of a destroyed key, whatever was written before and beside', async () => {
    const store = open();
    await store.add(many);
    const newer = keyOf('c_7', 'newer c_7');
    await store.replace([{ ...newer, was: many[7]!.key }]);
    // A snapshot beside the append-only file.
    await admin((client) => client.save());
    for (const { key } of [many[7]!, newer, many[9]!]) expect(bytesIn(server.folder)).toContain(key);
    expect(await store.destroy([newer.person, many[9]!.person])).toBe(2);
    const bytes = bytesIn(server.folder);
    for (const { key } of [many[7]!, newer, many[9]!]) expect(bytes).not.toContain(key);
    expect(bytes).toContain('dump.rdb');
    await store.close();
    await server.kill();
    await server.restart();
    const again = open();
    expect(await again.find([many[7]!.person, many[8]!.person])).toEqual(['destroyed', many[8]!.key]);
    await again.close();
  });

  it('hold none when a rewrite from before the destruction was still under way', async () => {
    const store = open();
    await store.add(many);
    await admin(async (client) => {
      for (let n = 0; n < 50; n += 1) await client.set(`filler:${n}`, n);
      await client.config('SET', 'rdb-key-save-delay', '10000');
      await client.bgrewriteaof();
      await client.config('SET', 'rdb-key-save-delay', '0');
    });
    expect(await store.destroy([many[7]!.person])).toBe(1);
    expect(bytesIn(server.folder)).not.toContain(many[7]!.key);
    await store.close();
  });

  it('hold none when somebody else begins a rewrite just before ours of the snapshot', async () => {
    const store = open();
    await store.add(many);
    await admin((client) => client.save());
    await store.close();
    const [client, other] = [server.connect(), server.connect()];
    await client.hdel('recado:{keys}:kept', many[7]!.person);
    const bgsave = client.bgsave.bind(client);
    let refusals = 0;
    client.bgsave = async () => {
      if (refusals === 0) {
        await other.config('SET', 'rdb-key-save-delay', '200000');
        await other.bgrewriteaof();
      }
      return bgsave().catch((error: Error) => {
        refusals += 1;
        throw error;
      });
    };
    await rewriteFiles(client);
    expect(refusals).toBe(1);
    expect(bytesIn(server.folder)).not.toContain(many[7]!.key);
    await Promise.all([client.quit(), other.quit()]);
  });

  it('are not begun where Redis keeps none', async () => {
    await admin((client) => client.config('SET', 'appendonly', 'no'));
    const store = open();
    await store.add([keyOf('c_1')]);
    expect(await store.destroy([contactId('c_1')])).toBe(1);
    expect(readdirSync(server.folder)).not.toContain('dump.rdb');
    await store.close();
  });

  it('are said to keep it when Redis refuses to write them anew, until it is asked again', async () => {
    await admin((client) => client.call('ACL', 'SETUSER', 'limited', 'on', 'nopass', '~*', '&*', '+@all', '-bgrewriteaof'));
    const store = createRedisKeyStore({ redis: () => server.connect({ username: 'limited', password: 'any' }) });
    await store.add([keyOf('c_1')]);
    await expect(store.destroy([contactId('c_1')])).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' });
    expect(await store.find([contactId('c_1')])).toEqual(['destroyed']);
    expect(bytesIn(server.folder)).toContain(keyOf('c_1').key);
    await admin((client) => client.call('ACL', 'SETUSER', 'limited', '+bgrewriteaof'));
    expect(await store.destroy([contactId('c_1')])).toBe(0);
    expect(bytesIn(server.folder)).not.toContain(keyOf('c_1').key);
    await store.close();
  });
});

/** Names and contents of all files of a folder. */
function bytesIn(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.name} ${readFileSync(join(entry.parentPath, entry.name), 'latin1')}`)
    .join('\n');
}
