import { type Logger, publicId } from '@recado/core';
import type { RedisClient } from './client/redis-client.ts';
import { inspectRedis } from './inspect-redis.ts';

/** Logs what `inspectRedis` finds; what throws data away as an error, the rest as a warning. */
export async function logConcerns(client: RedisClient, logger: Logger): Promise<void> {
  try {
    for (const { code } of await inspectRedis(client)) {
      if (code === 'REDIS_EVICTS' || code === 'REDIS_KEEPS_NOTHING') logger.error('redis.concern', { code: publicId(code) });
      else logger.warn('redis.concern', { code: publicId(code) });
    }
  } catch {
    // Redis is away: the verbs say so.
  }
}
