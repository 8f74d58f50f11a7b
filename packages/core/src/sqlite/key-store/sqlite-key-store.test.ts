import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { contactId } from '../../conversation/ids.ts';
import type { WrappedKey } from '../../ports/key-store/key-store.ts';
import { aSealed } from '../../testing/builders.ts';
import { keyStoreContract } from '../../testing/contracts/key-store-contract.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { createSqliteKeyStore } from './sqlite-key-store.ts';

const folder = temporaryFolder();

keyStoreContract({
  name: 'sqlite',
  async createKeyStore() {
    const path = join(folder.make(), 'keys.db');
    return { connect: async () => createSqliteKeyStore({ path }) };
  },
});

it('leaves no byte of a destroyed key in its files, whatever was written before and beside', async () => {
  const path = join(folder.make(), 'keys.db');
  const [store, other] = [createSqliteKeyStore({ path }), createSqliteKeyStore({ path })];
  const keys = Array.from({ length: 300 }, (_, at) => ({ person: contactId(`c_${at}`), key: aSealed(`key of ${at}.`) as WrappedKey }));
  await store.add(keys);
  await other.replace([{ ...keys[7]!, key: aSealed('newer key of 7.') as WrappedKey, was: keys[7]!.key }]);
  const bytes = () => Buffer.concat(readdirSync(dirname(path)).map((file) => readFileSync(join(dirname(path), file)))).toString('latin1');
  for (const { key } of keys.slice(7, 10)) expect(bytes()).toContain(key);
  expect(await store.destroy([keys[7]!.person, keys[9]!.person])).toBe(2);
  for (const gone of [keys[7]!.key, keys[9]!.key, aSealed('newer key of 7.')]) expect(bytes()).not.toContain(gone);
  expect(bytes()).toContain(keys[8]!.key);
  await store.close();
  await other.close();
});

it('refuses a file of something else', () => {
  expect(() => createSqliteKeyStore({ path: import.meta.filename })).toThrow();
});
