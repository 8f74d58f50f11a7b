import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contactOf } from '../../conversation/ids.ts';
import type { VaultEntry } from '../../ports/vault/vault.ts';
import { aConversationId, aSealed } from '../../testing/builders.ts';
import { vaultContract } from '../../testing/contracts/vault-contract.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { childProcesses } from '../test-support/child-process.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { createSqliteVault } from './sqlite-vault.ts';

const folder = temporaryFolder();
const children = childProcesses();
const anEntry = (key: string): VaultEntry => ({ key, label: 'EMAIL', value: aSealed(`secret ${key}`) as VaultEntry['value'] });

vaultContract({
  name: 'sqlite',
  async createVault() {
    const path = join(folder.make(), 'vault.db');
    return { connect: async () => createSqliteVault({ path }) };
  },
});

it('gives one value one number in processes that ask at once', async () => {
  const path = join(folder.make(), 'vault.db');
  const running = ['0', '1', '2'].map((turn) => children.start('./assign-tokens.ts', path, turn));
  const answers = await Promise.all(running.map(async (child) => (await child.lines.next()).value as string));
  expect(new Set(answers).size).toBe(1);
  const numbers = (JSON.parse(answers[0]!) as [string, number][]).map(([, number]) => number);
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
});

it('forgets a conversation not used for the retention, and keeps one that is', async () => {
  const clock = createFakeClock();
  const vault = createSqliteVault({ path: join(folder.make(), 'vault.db'), clock, retentionMs: 1_000 });
  await vault.assign(aConversationId('ana'), [anEntry('b')]);
  await vault.assign(aConversationId('bia'), [anEntry('b')]);
  await clock.advance(600);
  expect(await vault.open(aConversationId('bia'))).toHaveLength(1);
  await clock.advance(600);
  expect(await vault.open(aConversationId('ana'))).toHaveLength(0);
  expect(await vault.open(aConversationId('bia'))).toHaveLength(1);
  expect(await vault.assign(aConversationId('ana'), [anEntry('c'), anEntry('b')])).toEqual([1, 2]);
  await vault.close();
});

it('leaves no byte of a person in its files', async () => {
  const path = join(folder.make(), 'vault.db');
  const vault = createSqliteVault({ path });
  const bytes = () => Buffer.concat(readdirSync(join(path, '..')).map((file) => readFileSync(join(path, '..', file)))).toString('latin1');
  await vault.assign(aConversationId('ana'), ['bcdf', 'ghjk'].map(anEntry));
  await vault.assign(aConversationId('bia'), [anEntry('lmnp')]);
  for (const kept of ['bcdf', 'ghjk', 'lmnp']) expect(bytes()).toContain(anEntry(kept).value);
  expect(await vault.erase(contactOf(aConversationId('ana')))).toBe(2);
  for (const gone of ['bcdf', 'ghjk']) expect(bytes()).not.toContain(anEntry(gone).value);
  expect(bytes()).not.toContain('channel:ana');
  expect(bytes()).toContain(anEntry('lmnp').value);
  await vault.close();
});

it('refuses a file of something else', () => {
  expect(() => createSqliteVault({ path: import.meta.filename })).toThrow();
});
