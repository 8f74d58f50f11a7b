// Run by node: opens the vault at a path, waits for nobody, and prints the numbers it is given for twenty values, in an order of its own.

import type { VaultEntry } from '../../ports/vault/vault.ts';
import { aConversationId, aSealed } from '../../testing/builders.ts';
import { createSqliteVault } from '../vault/sqlite-vault.ts';

const [, , path = '', turn = '0'] = process.argv;
const vault = createSqliteVault({ path });
const letters = 'bcdfghjklmnpqrstvwxz';
const given: Record<string, number | undefined> = {};
for (let at = 0; at < letters.length; at++) {
  const letter = letters[(at * 7 + Number(turn) * 3) % letters.length]!;
  const entry: VaultEntry = { key: letter.repeat(8), label: 'EMAIL', value: aSealed(letter) as VaultEntry['value'] };
  [given[letter]] = await vault.assign(aConversationId(), [entry]);
}
await vault.close();
console.log(JSON.stringify(Object.entries(given).sort()));
