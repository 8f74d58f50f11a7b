import { contactId } from '@recado/core';
import { conversationStoreContract } from '@recado/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf, KeySpace } from './conversation-store/key-space.ts';
import { createRedisConversationStore } from './redis-conversation-store.ts';
import { type RedisCluster, startRedisCluster } from './test-support/redis-cluster.ts';
import { whyNoRedis } from './test-support/redis-server.ts';
import { anEntry } from './test-support/rows.ts';

describe.skipIf(whyNoRedis() !== undefined)('a cluster of three', () => {
  let cluster: RedisCluster;
  let tests = 0;
  beforeAll(async () => {
    cluster = await startRedisCluster();
  });
  afterAll(() => cluster.end());

  conversationStoreContract({
    name: 'redis cluster',
    async createStore({ clock }) {
      tests += 1;
      const prefix = `test-${tests}`;
      const open = async () => createRedisConversationStore({ redis: () => cluster.connect(), prefix, clock });
      return { store: await open(), reopen: open };
    },
  });

  it('keeps no claim of a message that somebody erased wrote', async () => {
    const client = cluster.connect();
    const store = createRedisConversationStore({ redis: client, prefix: 'erased' });
    await store.mailbox.accept([anEntry('a')]);
    await store.people.erase(contactId('ana'));
    expect(await store.mailbox.accept([anEntry('late'), anEntry('late')])).toEqual(['erased', 'erased']);
    const digest = digestOf('message', 'late');
    expect(await client.hget(new KeySpace('erased', true).whereabouts(digest), digest)).toBeNull();
    expect(await store.ledger.stateOf('late')).toBeUndefined();
    await store.close();
    await client.quit();
  });
});
