import { UnsafeValueError } from '../../errors/unsafe-value-error.ts';
import type { VaultEntry } from '../../ports/vault/vault.ts';
import { isSafeName } from '../guard-fields.ts';
import { isSealed } from '../sealed.ts';
import { isLabel } from './token.ts';

/**
 * The check of a vault at run time, for callers the compiler did not check. Every vault calls it before it writes.
 * @throws UnsafeValueError
 */
export function guardVaultEntries(entries: readonly VaultEntry[]): void {
  for (const { key, label, value } of entries) {
    if (!isSafeName(key)) throw new UnsafeValueError({ door: 'vault.assign', field: 'key' });
    if (!isLabel(label)) throw new UnsafeValueError({ door: 'vault.assign', field: 'label' });
    if (!isSealed(value)) throw new UnsafeValueError({ door: 'vault.assign', field: 'value' });
  }
}
