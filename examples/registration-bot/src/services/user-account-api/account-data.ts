import { type Person, type PersonalStore, randomIdSource } from '@recado/core';
import type { UserAccountClient } from '../../user-account-client.ts';
import type { AccountStore } from './account-store.ts';

/** What the user account API keeps of people, for their rights: by its store, or over HTTP. Accounts have no age: people ask for their end. */
export const accountData = (accounts: AccountStore | UserAccountClient): PersonalStore => ({
  specVersion: 1,
  name: 'user-accounts',
  async export(person) {
    const found = await Promise.all(whatsappIdsOf(person).map((whatsappId) => accounts.find(whatsappId)));
    return found.flatMap((account) => (account === undefined ? [] : [{ ...account }]));
  },
  async erase(person) {
    let erased = 0;
    for (const whatsappId of whatsappIdsOf(person)) if ((await remove(accounts, whatsappId)) === 'deleted') erased += 1;
    return erased;
  },
  close: async () => ('close' in accounts ? accounts.close() : undefined),
});

const remove = (accounts: AccountStore | UserAccountClient, whatsappId: string) =>
  'write' in accounts
    ? accounts.write({ kind: 'delete', whatsappId }, undefined)
    : accounts.delete(whatsappId, { key: randomIdSource.newId('erase') });

/** Every id an account of theirs may be under: see `whatsappIdOf`. */
const whatsappIdsOf = ({ addresses, contacts }: Person): readonly string[] => [
  ...new Set([...addresses.flatMap(({ phone, bsuid, lid }) => [phone, bsuid, lid]), ...contacts].filter((id) => id !== undefined)),
];
