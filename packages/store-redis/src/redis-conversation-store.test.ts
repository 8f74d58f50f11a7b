import { conversationStoreContract } from '@recado/core/testing';
import { afterAll, beforeAll, describe } from 'vitest';
import { createRedisConversationStore } from './redis-conversation-store.ts';
import { type SharedRedis, sharedRedis, whyNoSharedRedis } from './test-support/shared-redis.ts';

const reason = whyNoSharedRedis();
if (reason !== undefined) console.warn(reason);

describe.skipIf(reason !== undefined)('one server', () => {
  let server: SharedRedis;
  let tests = 0;
  beforeAll(async () => {
    server = await sharedRedis();
  });
  afterAll(() => server.end());

  conversationStoreContract({
    name: 'redis',
    async createStore({ clock }) {
      tests += 1;
      const prefix = `${server.prefix}-${tests}`;
      const open = async () => createRedisConversationStore({ redis: () => server.connect(), prefix, clock });
      return { store: await open(), reopen: open };
    },
  });
});
