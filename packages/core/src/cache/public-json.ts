import type { ChannelId, ContactId, ConversationId } from '../conversation/ids.ts';
import { guardValue } from '../privacy/guard-value.ts';
import type { PublicId } from '../privacy/public-id.ts';
import type { Sealed } from '../privacy/sealed.ts';

/** JSON in which nothing is personal: ids, numbers, booleans, sealed values. A plain `string` is not assignable. */
export type PublicJson =
  | PublicId
  | ContactId
  | ChannelId
  | ConversationId
  | Sealed
  | number
  | boolean
  | null
  | readonly PublicJson[]
  | { readonly [name: string]: PublicJson | undefined };

/**
 * The check at run time, for callers the compiler did not check.
 * @throws UnsafeValueError at the first string that could be personal.
 */
export function assertPublicJson(door: string, value: unknown, name = 'value'): void {
  if (Array.isArray(value)) for (const item of value) assertPublicJson(door, item, name);
  else if (typeof value === 'object' && value !== null) {
    for (const [field, inner] of Object.entries(value)) {
      guardValue(door, 'name', field);
      assertPublicJson(door, inner, field);
    }
  } else guardValue(door, name, value);
}
