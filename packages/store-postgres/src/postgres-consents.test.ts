import { PGlite } from '@electric-sql/pglite';
import { contactId, publicId, UnsafeValueError } from '@recado/core';
import { expect, it } from 'vitest';
import type { Consent, ConsentHolder } from './consents/consent.ts';
import { PglitePool } from './pglite/pglite-pool.ts';
import { createPostgresConsents } from './postgres-consents.ts';
import { allRows } from './test-support/all-rows.ts';
import { withPostgres } from './test-support/test-database.ts';

const [acme, other] = [publicId('acme'), publicId('other')];
const ana: ConsentHolder = { tenantId: acme, contactId: contactId('ana') };
const bia: ConsentHolder = { tenantId: acme, contactId: contactId('bia') };
const anaElsewhere: ConsentHolder = { tenantId: other, contactId: contactId('ana') };
const NOW = Date.UTC(2026, 10, 21, 12);

function aConsent(fields: Partial<Consent> = {}): Consent {
  return {
    purpose: publicId('newsletter'),
    textVersion: publicId('v3'),
    isGiven: true,
    at: NOW,
    source: publicId('registration'),
    ...fields,
  };
}

withPostgres('PostgresConsents', (database) => {
  const open = async (schema = database.schema()) => createPostgresConsents({ pool: await database.pool(), schema });

  it('tells what was given and withdrawn, oldest first, in the order it was recorded within one moment', async () => {
    const consents = await open();
    const withdrawn = aConsent({ isGiven: false, at: NOW + 5 });
    const again = aConsent({ textVersion: publicId('v4'), at: NOW + 5 });
    for (const consent of [withdrawn, again, aConsent()]) await consents.record(ana, consent);
    expect(await consents.of(ana)).toEqual([aConsent(), withdrawn, again]);
    expect(await consents.of(bia)).toEqual([]);
  });

  it('records one consent once, also when several do at once, and keeps one given again later', async () => {
    const schema = database.schema();
    const several = await Promise.all(Array.from({ length: 4 }, () => open(schema)));
    await Promise.all(several.map((consents) => consents.record(ana, aConsent())));
    await several[0]!.record(ana, aConsent({ at: NOW + 1 }));
    expect(await several[1]!.of(ana)).toEqual([aConsent(), aConsent({ at: NOW + 1 })]);
  });

  it('shows and erases nothing of another contact or tenant', async () => {
    const [pool, schema] = [await database.pool(), database.schema()];
    const consents = await open(schema);
    for (const holder of [ana, bia, anaElsewhere]) await consents.record(holder, aConsent());
    await consents.record(ana, aConsent({ isGiven: false, at: NOW + 1 }));
    expect(await consents.of(anaElsewhere)).toEqual([aConsent()]);
    expect(await consents.erase(ana)).toBe(2);
    expect(await consents.erase(ana)).toBe(0);
    expect(await consents.of(ana)).toEqual([]);
    expect(await consents.of(bia)).toEqual([aConsent()]);
    expect(await consents.of(anaElsewhere)).toEqual([aConsent()]);
    expect(await consents.erase(anaElsewhere)).toBe(1);
    expect(await allRows(pool, schema)).not.toContain('ana');
  });

  it('lets nobody change what was recorded', async () => {
    const [pool, schema] = [await database.pool(), database.schema()];
    const consents = await open(schema);
    await consents.record(ana, aConsent());
    await expect(pool.query(`UPDATE ${schema}.consents SET is_given = false`, [])).rejects.toMatchObject({ code: '23000' });
    expect(await consents.of(ana)).toEqual([aConsent()]);
  });

  it.each([
    ['source', { source: 'Sim, eu aceito' }],
    ['purpose', { purpose: 'ana@example.com' }],
    ['version', { textVersion: '52998224725' }],
    ['answer', { isGiven: 'sim' }],
    ['time', { at: Number.NaN }],
  ])('refuses a raw %s of a JavaScript caller', async (_, raw) => {
    const consents = await open();
    await expect(consents.record(ana, aConsent(raw as never))).rejects.toBeInstanceOf(UnsafeValueError);
    expect(await consents.of(ana)).toEqual([]);
  });

  it('refuses a contact that is a phone number', async () => {
    const consents = await open();
    const raw: ConsentHolder = { tenantId: acme, contactId: contactId('5511987654321') };
    await expect(consents.record(raw, aConsent())).rejects.toMatchObject({ code: 'UNSAFE_VALUE' });
  });

  it('is unavailable once closed', async () => {
    const consents = await open();
    await consents.close();
    await expect(consents.record(ana, aConsent())).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });
});

it('keeps consents on PGlite', async () => {
  const database = await PGlite.create();
  const consents = createPostgresConsents({ pool: new PglitePool(database) });
  await consents.record(ana, aConsent());
  await consents.record(ana, aConsent({ isGiven: false, at: NOW + 1 }));
  expect(await consents.of(ana)).toEqual([aConsent(), aConsent({ isGiven: false, at: NOW + 1 })]);
  expect(await consents.erase(ana)).toBe(2);
  await consents.close();
  await database.close();
}, 60_000);
