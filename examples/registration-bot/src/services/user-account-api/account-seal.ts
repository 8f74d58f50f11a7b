import { contactId, createSealer, type Keyring, type Sealed } from '@recado/core';
import type { UserAccount } from '../../contracts/user-account.ts';
import type { AccountChange } from './account-change.ts';

/** What of an account a store may see. */
export interface AccountSeal {
  /** Finds the account of a person. */
  idOf(whatsappId: string): string;
  seal(account: UserAccount): Sealed<UserAccount>;
  open(id: string, sealed: string): UserAccount;
  keyOf(idempotencyKey: string): string;
  /** Tells a repeated change from another one. */
  digestOf(change: AccountChange): string;
}

export function createAccountSeal(keyring: Keyring): AccountSeal {
  const sealer = createSealer(keyring);
  const idOf = (whatsappId: string) => sealer.lookup('whatsapp-id', whatsappId);
  const contextOf = (id: string) => ({ purpose: 'account', subject: contactId(id) });
  return {
    idOf,
    seal: (account) => sealer.seal(account, contextOf(idOf(account.whatsappId))),
    open: (id, sealed) => sealer.open(sealed as Sealed<UserAccount>, contextOf(id)),
    keyOf: (key) => sealer.lookup('idempotency-key', key),
    digestOf: (change) => sealer.lookup('request', JSON.stringify(change)),
  };
}
