import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { contactId } from '../../conversation/ids.ts';
import { publicId } from '../../privacy/public-id.ts';
import { consentsContract } from '../../testing/contracts/consents-contract.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { createSqliteConsents } from './sqlite-consents.ts';

const folder = temporaryFolder();

consentsContract({
  name: 'sqlite',
  async createConsents() {
    const path = join(folder.make(), 'consents.db');
    return { connect: async () => createSqliteConsents({ path }) };
  },
});

const [newsletter, v3, registration] = ['newsletter', 'v3', 'registration'].map(publicId) as [never, never, never];
const aConsent = { purpose: newsletter, textVersion: v3, isGiven: true, at: 1, source: registration };

it('lets nobody change what was recorded, and leaves no byte of a person who is erased', async () => {
  const path = join(folder.make(), 'consents.db');
  const consents = createSqliteConsents({ path });
  const [gone, kept] = [contactId('c_bcdfghjklm'), contactId('c_mlkjhgfdcb')];
  for (const contact of [gone, kept]) await consents.record(contact, aConsent);
  const other = new DatabaseSync(path);
  expect(() => other.exec('UPDATE consents SET is_given = 0')).toThrow('never changed');
  other.close();
  const bytes = () => Buffer.concat(readdirSync(join(path, '..')).map((file) => readFileSync(join(path, '..', file)))).toString('latin1');
  expect(bytes()).toContain(gone);
  expect(await consents.erase([gone])).toBe(1);
  expect(bytes()).not.toContain(gone);
  expect(bytes()).toContain(kept);
  await consents.close();
});
