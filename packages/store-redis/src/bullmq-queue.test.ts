import { queueContract } from '@recado/core/testing';
import { afterAll, afterEach, beforeAll, describe, vi } from 'vitest';
import { createBullmqQueue } from './bullmq-queue.ts';
import { type SharedRedis, sharedRedis, whyNoSharedRedis } from './test-support/shared-redis.ts';

describe.skipIf(whyNoSharedRedis() !== undefined)('one server', () => {
  let server: SharedRedis;
  let tests = 0;
  beforeAll(async () => {
    server = await sharedRedis();
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
  afterAll(() => server.end());

  queueContract({
    skip: { limitsByClock: 'Redis itself measures the time of a limit' },
    name: 'bullmq',
    async createQueue({ clock }) {
      // BullMQ asks Date.now() itself.
      vi.spyOn(Date, 'now').mockImplementation(() => clock.now());
      tests += 1;
      const prefix = `${server.prefix}-${tests}`;
      const open = async () => createBullmqQueue({ redis: () => server.connect(), prefix, clock });
      return { queue: await open(), reopen: open };
    },
  });
});
