import type { ChannelId, ContactId, ConversationId } from '../conversation/ids.ts';
import type { PublicId } from '../privacy/public-id.ts';

/** What a cache key is made of: ids, numbers, and personal values by their keyed hash. A plain `string` is not assignable. */
export type KeyPart = PublicId | ContactId | ChannelId | ConversationId | number | HashedPart;

/** A value that becomes its keyed hash in the key. */
export interface HashedPart {
  readonly kind: string;
  readonly hashed: string;
}

/**
 * A part of a key that may be personal, or a date: only its keyed hash (`Sealer.lookup`) goes into the key.
 * Spellings differ: normalise first.
 * @param kind - One word, such as `phone`: the same value of another kind has another hash.
 */
export function hashed(kind: string, value: string): HashedPart {
  return { kind, hashed: value };
}
