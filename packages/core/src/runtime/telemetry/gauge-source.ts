import type { SafeFields } from '../../privacy/safe.ts';

/** A figure that is read each time metrics are collected: a cache's hit ratio, the depth of a queue of your own. */
export interface GaugeSource {
  /** Such as `cache.hit_ratio`, which is exported as `recado.cache.hit_ratio`. */
  readonly name: string;
  /** What it counts and in which unit, for who reads the dashboard. */
  readonly description: string;
  /** Tells several sources of one name apart, such as `{ cache: publicId('accounts') }`. */
  readonly labels?: SafeFields;
  /** `undefined`: nothing to say now. What it throws, and what takes more than two seconds, counts as that. */
  read(): number | undefined | Promise<number | undefined>;
}
