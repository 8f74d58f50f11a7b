import type { Cluster } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { digestOf, KeySpace } from './conversation-store/key-space.ts';
import { createRedisConversationStore } from './redis-conversation-store.ts';
import { type RedisCluster, startRedisCluster } from './test-support/redis-cluster.ts';
import { whyNoRedis } from './test-support/redis-server.ts';
import { aConversationId, anEntry, LEASE } from './test-support/rows.ts';

describe.skipIf(whyNoRedis() !== undefined)('a process of a cluster that ends between two servers', () => {
  let cluster: RedisCluster;
  let client: Cluster;
  let tests = 0;
  let keys: KeySpace;
  let prefix: string;
  beforeAll(async () => {
    cluster = await startRedisCluster();
    client = cluster.connect();
  });
  beforeEach(() => {
    tests += 1;
    prefix = `test-${tests}`;
    keys = new KeySpace(prefix, true);
  });
  afterAll(async () => {
    await client.quit();
    await cluster.end();
  });

  it('leaves a claim that the next delivery takes over', async () => {
    const store = createRedisConversationStore({ redis: client, prefix });
    await claim('a', 'rui');
    expect(await store.ledger.stateOf('a')).toBeUndefined();
    expect(await store.mailbox.accept([anEntry('a', 'ana'), anEntry('b', 'ana')])).toEqual(['accepted', 'accepted']);
    expect(await store.mailbox.accept([anEntry('a', 'rui')])).toEqual(['duplicate']);
    expect(await store.ledger.balance()).toMatchObject({ accepted: 2, pending: 2 });
    await store.close();
  });

  it('leaves a message half taken over, which is refused to the one and goes on with the other', async () => {
    const store = createRedisConversationStore({ redis: client, prefix });
    await claim('a', 'rui');
    await store.mailbox.accept([anEntry('a', 'ana')]);
    await claim('a', 'rui');
    await expect(store.mailbox.accept([anEntry('a', 'rui')])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(await store.mailbox.accept([anEntry('a', 'ana')])).toEqual(['duplicate']);
    expect(await store.mailbox.accept([anEntry('a', 'rui')])).toEqual(['duplicate']);
    expect(await store.ledger.balance()).toMatchObject({ accepted: 1, pending: 1 });
    await store.close();
  });

  it('leaves work that a sweep finds', async () => {
    const store = createRedisConversationStore({ redis: client, prefix });
    await store.mailbox.accept([anEntry('a')]);
    await store.close();
    await client.del(`${keys.index}:turn`);
    const other = createRedisConversationStore({ redis: client, prefix });
    await expect.poll(() => other.turns.lease(LEASE), { interval: 1, timeout: 5_000 }).toBeDefined();
    await other.close();
  });

  async function claim(inboundId: string, contact: string): Promise<void> {
    const digest = digestOf('message', inboundId);
    await client.hset(keys.whereabouts(digest), digest, digestOf('conversation', aConversationId(contact)));
  }
});
