import { expect, it } from 'vitest';
import type { VaultEntry } from '../ports/vault/vault.ts';
import { aConversationId, aSealed } from '../testing/builders.ts';
import { vaultContract } from '../testing/contracts/vault-contract.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { createMemoryVault } from './memory-vault.ts';

vaultContract({
  name: 'memory',
  createVault: async () => {
    const vault = createMemoryVault();
    return { connect: async () => vault };
  },
  skip: { restart: 'it keeps nothing when the process ends' },
});

it('forgets a conversation not used for the retention, and keeps one that is', async () => {
  const clock = createFakeClock();
  const vault = createMemoryVault({ clock, retentionMs: 1_000 });
  const entry: VaultEntry = { key: 'bcdf', label: 'EMAIL', value: aSealed('a') as VaultEntry['value'] };
  await vault.assign(aConversationId('ana'), [entry]);
  await vault.assign(aConversationId('bia'), [entry]);
  await clock.advance(600);
  expect(await vault.open(aConversationId('bia'))).toHaveLength(1);
  await clock.advance(600);
  expect(await vault.open(aConversationId('ana'))).toHaveLength(0);
  expect(await vault.open(aConversationId('bia'))).toHaveLength(1);
  await vault.close();
});
