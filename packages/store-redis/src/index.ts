// For bot authors

export { BullmqQueue, createBullmqQueue } from './bullmq-queue.ts';
export type { BullmqQueueOptions } from './bullmq-queue-options.ts';
export type { RedisClient, RedisSource } from './client/redis-client.ts';
export { inspectRedis, type RedisConcern, type RedisConcernCode } from './inspect-redis.ts';
export { createRedisConversationStore, RedisConversationStore } from './redis-conversation-store.ts';
export type { RedisConversationStoreOptions } from './redis-conversation-store-options.ts';
