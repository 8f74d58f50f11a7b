// For bot authors

export { BullmqQueue, createBullmqQueue } from './bullmq-queue.ts';
export type { BullmqQueueOptions } from './bullmq-queue-options.ts';
export { createRedisClient, type RedisClientOptions } from './client/create-redis-client.ts';
export type { RedisClient, RedisSource } from './client/redis-client.ts';
export { inspectRedis, type RedisConcern, type RedisConcernCode } from './inspect-redis.ts';
export { createRedisCache, RedisCache } from './redis-cache.ts';
export type { RedisCacheOptions } from './redis-cache-options.ts';
export { createRedisConversationStore, RedisConversationStore } from './redis-conversation-store.ts';
export type { RedisConversationStoreOptions } from './redis-conversation-store-options.ts';
export { createRedisKeyStore, RedisKeyStore, type RedisKeyStoreOptions } from './redis-key-store.ts';
export { createRedisLeaderLease, RedisLeaderLease, type RedisLeaderLeaseOptions } from './redis-leader-lease.ts';
export { createRedisLlmSpending, RedisLlmSpending, type RedisLlmSpendingOptions } from './redis-llm-spending.ts';
export { createRedisRateLimiter, RedisRateLimiter, type RedisRateLimiterOptions } from './redis-rate-limiter.ts';
