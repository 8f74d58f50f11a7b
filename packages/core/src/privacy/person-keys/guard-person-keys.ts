import { UnsafeValueError } from '../../errors/unsafe-value-error.ts';
import type { PersonKey } from '../../ports/key-store/key-store.ts';
import { isSealed } from '../sealed.ts';

/** What every key store does with the keys it is given. @throws UnsafeValueError for one that is not sealed. */
export function guardPersonKeys(keys: readonly PersonKey[]): void {
  for (const { key } of keys) if (!isSealed(key)) throw new UnsafeValueError({ door: 'the key store', field: 'key' });
}
