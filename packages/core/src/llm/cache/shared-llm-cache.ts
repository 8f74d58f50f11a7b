import type { CacheAside } from '../../cache/cache-aside.ts';
import { cacheKey } from '../../cache/cache-key.ts';
import { publicId } from '../../privacy/public-id.ts';
import type { LlmCache } from './llm-cache.ts';

export interface SharedLlmCacheOptions {
  readonly cache: CacheAside;
  /** How long an answer is kept, milliseconds. @default 86_400_000 (1 day) */
  readonly ttlMs?: number;
}

/** Answers in a cache that processes share, sealed. The ladder's `cacheTtlMs` does not apply. */
export function createSharedLlmCache({ cache, ttlMs = 86_400_000 }: SharedLlmCacheOptions): LlmCache {
  const answers = cacheKey<string>('llm:answer:{prompt}', { ttlMs, absentTtlMs: 0, refreshAheadMs: 0 });
  return {
    get: (key) => cache.get(answers.of(publicId(key)), async () => undefined),
    async set(key, answer) {
      await cache.create(answers.of(publicId(key)), async () => answer);
    },
  };
}
