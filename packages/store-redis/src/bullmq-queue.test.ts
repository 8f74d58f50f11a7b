import { queueContract } from '@recado/core/testing';
import { afterEach, vi } from 'vitest';
import { createBullmqQueue } from './bullmq-queue.ts';
import { withRedis } from './test-support/with-redis.ts';

withRedis('one server', (redis) => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  queueContract({
    skip: { limitsByClock: 'Redis itself measures the time of a limit' },
    name: 'bullmq',
    async createQueue({ clock }) {
      // BullMQ asks Date.now() itself.
      vi.spyOn(Date, 'now').mockImplementation(() => clock.now());
      const prefix = redis.prefix();
      const open = async () => createBullmqQueue({ redis: () => redis.connect(), prefix, clock });
      return { queue: await open(), reopen: open };
    },
  });
});
