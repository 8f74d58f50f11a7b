import type { WorkKind } from '@recado/core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createRedisConversationStore, type RedisConversationStore } from './redis-conversation-store.ts';
import type { RedisConversationStoreOptions } from './redis-conversation-store-options.ts';
import { type RedisServer, startRedis, whyNoRedis } from './test-support/redis-server.ts';
import { anAnswer, anEntry, LEASE } from './test-support/rows.ts';

describe.skipIf(whyNoRedis() !== undefined)('several processes on one Redis', () => {
  let server: RedisServer;
  let tests = 0;
  let stores: RedisConversationStore[] = [];
  const open = (options: Partial<RedisConversationStoreOptions> = {}) => {
    const store = createRedisConversationStore({ redis: () => server.connect(), prefix: `test-${tests}`, ...options });
    stores.push(store);
    return store;
  };
  beforeAll(async () => {
    server = await startRedis();
  });
  afterEach(async () => {
    await Promise.all(stores.map((store) => store.close()));
    stores = [];
    tests += 1;
  });
  afterAll(() => server.end());

  it('tell each other of work, each kind to who works on it', { timeout: 10_000 }, async () => {
    const [worker, dispatcher, webhook] = [open({ worksOn: ['turn'] }), open({ worksOn: ['outbox'] }), open()];
    const heard: string[] = [];
    worker.onWork((kind) => heard.push(`worker ${kind}`));
    dispatcher.onWork((kind) => heard.push(`dispatcher ${kind}`));
    await listening('turn');
    await listening('outbox');
    await webhook.mailbox.accept([anEntry('a')]);
    await expect.poll(() => heard, { interval: 5, timeout: 5_000 }).toEqual(['worker turn']);
    await worker.turns.commit(anAnswer((await worker.turns.lease(LEASE))!));
    await expect
      .poll(() => heard.filter((line) => line.startsWith('dispatcher')), { interval: 5, timeout: 5_000 })
      .toEqual(['dispatcher outbox']);
  });

  it('live by the clock of the server', async () => {
    const [one, other] = [open(), open()];
    await one.mailbox.accept([anEntry('a')]);
    const work = await one.turns.lease({ ...LEASE, ttlMs: 30 });
    await expect.poll(() => other.turns.lease(LEASE).then((found) => found?.lease.fencingToken), { interval: 5 }).toBe(2);
    expect(await one.turns.commit(anAnswer(work!))).toEqual({ status: 'stale' });
  });

  it('keep prefixes apart', async () => {
    const [one, other] = [open(), open({ prefix: 'another' })];
    await one.mailbox.accept([anEntry('a')]);
    expect(await other.ledger.balance()).toMatchObject({ accepted: 0 });
    expect(await other.mailbox.accept([anEntry('a')])).toEqual(['accepted']);
  });

  it('leave a client open that was given to them', async () => {
    const client = server.connect();
    const store = open({ redis: client });
    await store.mailbox.accept([anEntry('a')]);
    await store.close();
    expect(await client.ping()).toBe('PONG');
    await client.quit();
  });

  it('run on after the server forgot the scripts', async () => {
    const store = open();
    await store.mailbox.accept([anEntry('a')]);
    const admin = server.connect();
    await admin.script('FLUSH');
    await admin.quit();
    expect(await store.mailbox.accept([anEntry('a'), anEntry('b')])).toEqual(['duplicate', 'accepted']);
  });

  it('say that Redis is full, and keep what there was', async () => {
    const store = open();
    await store.mailbox.accept([anEntry('a')]);
    const admin = server.connect();
    await admin.config('SET', 'maxmemory', '1mb');
    await expect(store.mailbox.accept([anEntry('b')])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await admin.config('SET', 'maxmemory', '0');
    expect(await store.mailbox.accept([anEntry('a'), anEntry('b')])).toEqual(['duplicate', 'accepted']);
    await admin.quit();
  });

  async function listening(kind: WorkKind): Promise<void> {
    const admin = server.connect();
    await expect.poll(() => admin.zcard(`test-${tests}:{all}:listeners:${kind}`), { interval: 5, timeout: 5_000 }).toBe(1);
    await admin.quit();
  }
});
