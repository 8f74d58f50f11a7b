import { conversationStoreContract } from '@recado/core/testing';
import { afterAll, beforeAll, describe } from 'vitest';
import { createRedisConversationStore } from './redis-conversation-store.ts';
import { type RedisCluster, startRedisCluster } from './test-support/redis-cluster.ts';
import { whyNoRedis } from './test-support/redis-server.ts';

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
});
