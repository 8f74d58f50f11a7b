import { PGlite } from '@electric-sql/pglite';
import { type Consent, contactId, publicId, UnsafeValueError } from '@recado/core';
import { consentsContract } from '@recado/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PglitePool } from './pglite/pglite-pool.ts';
import { createPgPool } from './pool/create-pg-pool.ts';
import { createPostgresConsents } from './postgres-consents.ts';
import { allRows } from './test-support/all-rows.ts';
import { withPostgres } from './test-support/test-database.ts';

const ana = contactId('ana');
const aConsent: Consent = {
  purpose: publicId('newsletter'),
  textVersion: publicId('v3'),
  isGiven: true,
  at: Date.UTC(2026, 10, 21, 12),
  source: publicId('registration'),
};

withPostgres('PostgresConsents', (database) => {
  consentsContract({
    name: 'postgres',
    async createConsents() {
      const schema = database.schema();
      const pool = () => createPgPool({ connectionString: database.url });
      return { connect: async () => createPostgresConsents({ pool, schema }) };
    },
  });

  it('keeps tenants apart', async () => {
    const [pool, schema] = [await database.pool(), database.schema()];
    const [acme, other] = ['acme', 'other'].map((tenant) => createPostgresConsents({ pool, schema, tenantId: publicId(tenant) }));
    await acme!.record(ana, aConsent);
    expect(await other!.export(ana)).toEqual([]);
    expect(await other!.current(ana, aConsent.purpose)).toBeUndefined();
    await other!.record(ana, aConsent);
    expect(await acme!.erase([ana])).toBe(1);
    expect(await other!.export(ana)).toEqual([aConsent]);
    expect(await other!.erase([ana])).toBe(1);
    expect(await allRows(pool, schema)).not.toContain('ana');
  });

  it('refuses a tenant that is a phone number', async () => {
    const pool = await database.pool();
    expect(() => createPostgresConsents({ pool, tenantId: '5511987654321' as never })).toThrow(UnsafeValueError);
  });

  it('lets nobody change what was recorded', async () => {
    const [pool, schema] = [await database.pool(), database.schema()];
    const consents = createPostgresConsents({ pool, schema });
    await consents.record(ana, aConsent);
    await expect(pool.query(`UPDATE ${schema}.consents SET is_given = false`, [])).rejects.toMatchObject({ code: '23000' });
    expect(await consents.export(ana)).toEqual([aConsent]);
  });
});

describe('PostgresConsents on PGlite', () => {
  let database: PGlite;
  beforeAll(async () => {
    database = await PGlite.create();
  }, 60_000);
  afterAll(() => database.close());

  consentsContract({
    name: 'pglite',
    async createConsents() {
      const connect = async () => createPostgresConsents({ pool: new PglitePool(database) });
      await (await connect()).export(ana);
      await database.exec('TRUNCATE recado.consents');
      return { connect };
    },
  });
});
