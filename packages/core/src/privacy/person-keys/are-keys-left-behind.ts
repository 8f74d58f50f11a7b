import type { KeyStore } from '../../ports/key-store/key-store.ts';

/**
 * Whether keys of people lie where nobody looks for them any more, and none where they are looked for now: then everybody would get a new key,
 * and nothing that was sealed for them would open.
 * @throws what a store throws that cannot be asked.
 */
export async function areKeysLeftBehind({ from, to }: { readonly from: KeyStore; readonly to: KeyStore }): Promise<boolean> {
  const [moved] = await to.list(undefined, 1);
  if (moved !== undefined) return false;
  const [left] = await from.list(undefined, 1);
  return left !== undefined;
}
