import { ConfigurationError } from '../errors/configuration-error.ts';
import type { KeyPart } from './key-part.ts';
import type { PublicJson } from './public-json.ts';

declare const value: unique symbol;

export interface CacheKeyOptions {
  /** How long a value is good. Up to a tenth is taken off at random, so that what was kept together does not end together. */
  readonly ttlMs: number;
  /** How long it is kept that there is nothing; `0` for not at all. @default 5_000, and no more than `ttlMs` */
  readonly absentTtlMs?: number;
  /** How long after its time a value is still answered, while one caller loads it anew in the background. @default 0 */
  readonly staleMs?: number;
  /** From how long before its end on a value that is read often is loaded anew in the background. @default a tenth of `ttlMs` */
  readonly refreshAheadMs?: number;
  /**
   * How long this process answers by itself what it has read, without asking the cache: for so long it may not notice what another
   * process changed. Its own changes it sees at once. @default 0
   */
  readonly nearMs?: number;
  /** Count it up when the shape of the value changes: values of the old shape are then not found. @default 1 */
  readonly version?: number;
}

/** A kind of cached value: what its keys look like, what is kept under them, and for how long. */
export interface CacheDefinition<T> {
  /** Such as `user:{userId}:profile`. */
  readonly pattern: string;
  /** The names in its braces, in order. */
  readonly partNames: readonly string[];
  readonly isSealed: boolean;
  readonly limits: Required<CacheKeyOptions>;
  /** The key of one value: a part for each brace of the pattern, in order. */
  of(...parts: readonly KeyPart[]): CacheKey<T>;
}

/** One value's key. */
export interface CacheKey<T> {
  readonly definition: CacheDefinition<T>;
  readonly parts: readonly KeyPart[];
  readonly [value]?: T;
}

/**
 * Defines a kind of cached value. It may be personal: it is sealed before a cache sees it. Plain JSON: a date comes back as text.
 * @param pattern - Words and, in braces, names of parts, with colons between: `user:{userId}:profile`. Shared by all processes.
 * @throws ConfigurationError for a pattern or a time that makes no sense.
 */
export function cacheKey<T>(pattern: string, options: CacheKeyOptions): CacheDefinition<T> {
  return define<T>(pattern, options, true);
}

/** Defines a kind of cached value in which nothing is personal; it is kept as it is. `T` is a type alias: an interface is not assignable. */
export function publicCacheKey<T extends PublicJson>(pattern: string, options: CacheKeyOptions): CacheDefinition<T> {
  return define<T>(pattern, options, false);
}

function define<T>(pattern: string, options: CacheKeyOptions, isSealed: boolean): CacheDefinition<T> {
  if (!PATTERN.test(pattern)) {
    throw new ConfigurationError({
      message: 'A cache key pattern is not one.',
      hint: 'Write words and names of parts in braces, with colons between: user:{userId}:profile.',
    });
  }
  const { ttlMs } = options;
  const limits = {
    absentTtlMs: Math.min(5_000, ttlMs),
    staleMs: 0,
    refreshAheadMs: ttlMs / 10,
    nearMs: 0,
    version: 1,
    ...options,
  };
  assertLimits(pattern, limits);
  const partNames = [...pattern.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const definition: CacheDefinition<T> = {
    pattern,
    partNames,
    isSealed,
    limits,
    of(...parts) {
      if (parts.length === partNames.length) return { definition, parts };
      throw new ConfigurationError({
        message: `The cache key "${pattern}" has ${partNames.length} parts and was given ${parts.length}.`,
        hint: 'Give a part for each brace of the pattern, in order.',
      });
    },
  };
  return definition;
}

function assertLimits(pattern: string, { ttlMs, absentTtlMs, staleMs, refreshAheadMs, nearMs, version }: Required<CacheKeyOptions>): void {
  const times = [ttlMs, absentTtlMs, staleMs, refreshAheadMs, nearMs];
  const isSensible =
    times.every((ms) => Number.isFinite(ms) && ms >= 0) && ttlMs > 0 && refreshAheadMs < ttlMs && Number.isInteger(version);
  if (isSensible) return;
  throw new ConfigurationError({
    message: `The cache key "${pattern}" has a time that makes no sense.`,
    hint: 'ttlMs is above 0, the other times are not below 0, refreshAheadMs is below ttlMs, and version is a whole number.',
  });
}

const PATTERN = /^[a-z][\w-]*(?::(?:[a-z][\w-]*|\{[A-Za-z_]\w*\}))*$/;
