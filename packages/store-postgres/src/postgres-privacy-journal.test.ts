import { PGlite } from '@electric-sql/pglite';
import { type AccessRecord, contactId, publicId } from '@recado/core';
import { privacyJournalContract } from '@recado/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PglitePool } from './pglite/pglite-pool.ts';
import { createPgPool } from './pool/create-pg-pool.ts';
import { createPostgresPrivacyJournal } from './postgres-privacy-journal.ts';
import { withPostgres } from './test-support/test-database.ts';

const anAccess: AccessRecord = {
  kind: 'access',
  at: Date.UTC(2026, 10, 21, 12),
  actor: publicId('operator_7'),
  action: publicId('unmask'),
  contactIds: [contactId('c_ana')],
};

withPostgres('PostgresPrivacyJournal', (database) => {
  privacyJournalContract({
    name: 'postgres',
    async createJournal() {
      const schema = database.schema();
      const pool = () => createPgPool({ connectionString: database.url });
      return { connect: async () => createPostgresPrivacyJournal({ pool, schema }) };
    },
  });

  it('lets nobody change or delete what was written', async () => {
    const [pool, schema] = [await database.pool(), database.schema()];
    const journal = createPostgresPrivacyJournal({ pool, schema });
    await journal.append([anAccess]);
    for (const change of [`UPDATE ${schema}.privacy_journal SET at = 0`, `DELETE FROM ${schema}.privacy_journal`])
      await expect(pool.query(change, [])).rejects.toMatchObject({ code: '23000' });
    expect(await journal.read()).toEqual([anAccess]);
  });
});

describe('PostgresPrivacyJournal on PGlite', () => {
  let database: PGlite;
  beforeAll(async () => {
    database = await PGlite.create();
  }, 60_000);
  afterAll(() => database.close());

  privacyJournalContract({
    name: 'pglite',
    async createJournal() {
      const connect = async () => createPostgresPrivacyJournal({ pool: new PglitePool(database) });
      await (await connect()).read();
      await database.exec('TRUNCATE recado.privacy_journal');
      return { connect };
    },
  });
});
