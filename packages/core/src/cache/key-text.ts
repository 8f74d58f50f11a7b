import { ConfigurationError } from '../errors/configuration-error.ts';
import type { CacheKeyText } from '../ports/cache/cache.ts';
import { guardValue } from '../privacy/guard-value.ts';
import type { Sealer } from '../privacy/sealer.ts';
import type { CacheKey } from './cache-key.ts';
import type { KeyPart } from './key-part.ts';

/**
 * The text of a key. Two keys never have the same one.
 * @throws ConfigurationError for a part that is missing or empty: whoever lacks it would share one key.
 * @throws UnsafeValueError for a part that could be personal and is not `hashed`.
 */
export function keyText({ definition, parts }: CacheKey<unknown>, sealer: Sealer): CacheKeyText {
  const { pattern, partNames, limits } = definition;
  const filled = partNames.reduce((text, name, at) => text.replace(`{${name}}`, partText(name, parts[at], sealer)), pattern);
  return (limits.version === 1 ? filled : `${filled}:v${limits.version}`) as CacheKeyText;
}

function partText(name: string, part: KeyPart | undefined, sealer: Sealer): string {
  const value = typeof part === 'object' && part !== null ? part.hashed : part;
  if ((typeof value !== 'string' && typeof value !== 'number') || value === '' || Number.isNaN(value)) {
    throw new ConfigurationError({
      message: `The part "${name}" of a cache key is missing.`,
      hint: 'Give an id, a number or hashed(kind, value), none of them empty. Ask for nothing where there is nothing to ask by.',
    });
  }
  if (typeof part === 'object') return sealer.lookup(`cache ${part.kind}`, part.hashed);
  // A colon separates parts, and a percent sign is in no id.
  return String(guardValue('a cache key', name, part)).replaceAll(':', '%3A');
}
