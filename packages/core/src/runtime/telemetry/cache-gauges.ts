import type { CacheAside } from '../../cache/cache-aside.ts';
import { publicId } from '../../privacy/public-id.ts';
import type { GaugeSource } from './gauge-source.ts';

/** Caches by a word of yours each; never a personal value. */
export interface ObservedCaches {
  readonly [name: string]: Pick<CacheAside, 'counters'>;
}

/** The hit ratio of caches as figures, `cache.hit_ratio` with the cache's name; nothing before the first read. */
export const cacheGauges = (caches: ObservedCaches): readonly GaugeSource[] =>
  Object.entries(caches).map(([name, cache]) => ({
    name: 'cache.hit_ratio',
    description: 'Share of the reads of a cache that loaded nothing themselves, of this process since it started',
    labels: { cache: publicId(name) },
    read: () => {
      const { hits, shared, misses, hitRatio } = cache.counters();
      return hits + shared + misses === 0 ? undefined : hitRatio;
    },
  }));
