import {
  type ContactId,
  contactId,
  createPersonKeys,
  createSealer,
  type Keyring,
  type KeyStore,
  PersonErasedError,
  personIn,
  randomIdSource,
  type Sealed,
} from '@recado/core';
import type { UserAccount } from '../../contracts/user-account.ts';
import type { AccountChange } from './account-change.ts';

/** What of accounts a store may see. Each is sealed under a data key of its own. */
export interface AccountSeal {
  /** Finds the account of a person. */
  idOf(whatsappId: string): string;
  /** `undefined` when the key was destroyed already. */
  open(id: string, kept: string): Promise<UserAccount | undefined>;
  /** Seals under the key of what was kept; under a new one when nothing was. */
  seal(id: string, account: UserAccount, kept: string | undefined): Promise<string>;
  /** Whose key what is kept is sealed under. */
  ownerOf(kept: string): string | undefined;
  /** Destroys keys: no copy of what they sealed, in whatever backup, opens any more. */
  destroy(owners: readonly string[]): Promise<void>;
  keyOf(idempotencyKey: string): string;
  /** Tells a repeated change from another one. */
  digestOf(change: AccountChange): string;
}

export function createAccountSeal(keyring: Keyring, store: KeyStore): AccountSeal {
  const sealer = createSealer(keyring);
  const keys = createPersonKeys({ sealer, store });
  const contextOf = (id: string) => ({ purpose: 'account', subject: contactId(id) });
  const ownerOf = (kept: string): ContactId | undefined => personIn(kept as Sealed);
  return {
    idOf: (whatsappId) => sealer.lookup('whatsapp-id', whatsappId),
    async open(id, kept) {
      try {
        return await keys.open(kept as Sealed<UserAccount>, contextOf(id));
      } catch (error) {
        if (error instanceof PersonErasedError) return undefined;
        throw error;
      }
    },
    async seal(id, account, kept) {
      const known = kept === undefined ? undefined : ownerOf(kept);
      // Not the id of the account: somebody who comes back after an erasure gets another key.
      const own = await keys.sealerOf(known ?? contactId(randomIdSource.newId('account')), known === undefined);
      return own.seal(account, contextOf(id));
    },
    ownerOf,
    async destroy(owners) {
      await keys.destroy(owners.map(contactId));
    },
    keyOf: (key) => sealer.lookup('idempotency-key', key),
    digestOf: (change) => sealer.lookup('request', JSON.stringify(change)),
  };
}
