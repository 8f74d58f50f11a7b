import { conversationStoreContract } from '@recado/core/testing';
import { createRedisConversationStore } from './redis-conversation-store.ts';
import { withRedis } from './test-support/with-redis.ts';

withRedis('one server', (redis) => {
  conversationStoreContract({
    name: 'redis',
    async createStore({ clock }) {
      const prefix = redis.prefix();
      const open = async () => createRedisConversationStore({ redis: () => redis.connect(), prefix, clock });
      return { store: await open(), reopen: open };
    },
  });
});
