import { PGlite } from '@electric-sql/pglite';
import { channelId, contactOf, conversationId, type VaultEntry } from '@recado/core';
import { createFakeClock, vaultContract } from '@recado/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PglitePool } from './pglite/pglite-pool.ts';
import { createPgPool } from './pool/create-pg-pool.ts';
import { createPostgresVault } from './postgres-vault.ts';
import { allRows } from './test-support/all-rows.ts';
import { aConversationId, aSealed } from './test-support/builders.ts';
import { withPostgres } from './test-support/test-database.ts';
import type { PostgresVaultOptions } from './vault/postgres-vault-options.ts';

const [ana, bia] = [aConversationId('ana'), aConversationId('bia')];
const anaElsewhere = conversationId(channelId('other'), contactOf(ana));
const anEntry = (key: string, label = 'EMAIL'): VaultEntry => ({ key, label, value: aSealed(`secret ${key}`) as VaultEntry['value'] });

withPostgres('PostgresVault', (database) => {
  const openOn = (schema: string, options: Partial<PostgresVaultOptions> = {}) =>
    createPostgresVault({ pool: () => createPgPool({ connectionString: database.url }), schema, ...options });

  vaultContract({
    name: 'postgres',
    async createVault() {
      const schema = database.schema();
      return { connect: async () => openOn(schema) };
    },
  });

  it('forgets a conversation not used for the retention, and keeps one that is', async () => {
    const clock = createFakeClock();
    const vault = openOn(database.schema(), { clock, retentionMs: 1_000 });
    await vault.assign(ana, [anEntry('b')]);
    await vault.assign(bia, [anEntry('b')]);
    await clock.advance(600);
    expect(await vault.open(bia)).toHaveLength(1);
    await clock.advance(600);
    expect(await vault.open(ana)).toEqual([]);
    expect(await vault.open(bia)).toHaveLength(1);
    expect(await vault.assign(ana, [anEntry('c'), anEntry('b')])).toEqual([1, 2]);
    await vault.close();
  });

  it('counts masking the same value again as a use', async () => {
    const clock = createFakeClock();
    const vault = openOn(database.schema(), { clock, retentionMs: 1_000 });
    await vault.assign(ana, [anEntry('b'), anEntry('c')]);
    for (let time = 0; time < 5; time += 1) {
      await clock.advance(600);
      expect(await vault.assign(ana, [anEntry('c')])).toEqual([2]);
    }
    expect(await vault.open(ana)).toHaveLength(2);
    await vault.close();
  });

  it('begins anew with a conversation that is used again after the retention', async () => {
    const clock = createFakeClock();
    const vault = openOn(database.schema(), { clock, retentionMs: 1_000 });
    await vault.assign(ana, [anEntry('b'), anEntry('c')]);
    await clock.advance(1_000);
    expect(await vault.assign(ana, [anEntry('c')])).toEqual([1]);
    expect(await vault.open(ana)).toEqual([{ label: 'EMAIL', number: 1, value: anEntry('c').value }]);
    await vault.close();
  });

  it('removes what is too old from its tables when others are used', async () => {
    const [pool, schema, clock] = [await database.pool(), database.schema(), createFakeClock()];
    const vault = openOn(schema, { clock, retentionMs: 1_000 });
    const old = Array.from({ length: 25 }, (_, i) => aConversationId(`old${i}`));
    for (const conversation of old) await vault.assign(conversation, [anEntry('b'), anEntry('c')]);
    await clock.advance(1_000);
    for (const one of ['one', 'two', 'three']) await vault.assign(aConversationId(one), [anEntry('d')]);
    const rows = await allRows(pool, schema);
    expect(rows).not.toContain(':old');
    expect(rows).toContain(':three');
    await vault.close();
  });

  it('lets the server tell the time, and keeps everything under an endless retention', async () => {
    const vault = openOn(database.schema(), { retentionMs: Number.POSITIVE_INFINITY });
    expect(await vault.assign(ana, [anEntry('b')])).toEqual([1]);
    expect(await vault.open(ana)).toHaveLength(1);
    await vault.close();
  });

  it('leaves no row of a person in any table', async () => {
    const [pool, schema] = [await database.pool(), database.schema()];
    const vault = openOn(schema);
    await vault.assign(ana, [anEntry('bcdf'), anEntry('ghjk')]);
    await vault.assign(anaElsewhere, [anEntry('mnpq')]);
    await vault.assign(bia, [anEntry('lmnp')]);
    const before = await allRows(pool, schema);
    for (const kept of ['bcdf', 'ghjk', 'mnpq', 'lmnp']) expect(before).toContain(anEntry(kept).value);
    expect(await vault.erase(contactOf(ana))).toBe(3);
    const rows = await allRows(pool, schema);
    for (const gone of ['bcdf', 'ghjk', 'mnpq']) expect(rows).not.toContain(anEntry(gone).value);
    for (const gone of [ana, anaElsewhere]) expect(rows).not.toContain(gone);
    expect(rows).toContain(anEntry('lmnp').value);
    await vault.close();
  });

  it('keeps no token without its conversation, and two values apart, while assigns, erasures and forgetting race', async () => {
    const [pool, schema, clock] = [await database.pool(), database.schema(), createFakeClock()];
    const vaults = Array.from({ length: 4 }, () => openOn(schema, { clock, retentionMs: 1_000 }));
    const keys = ['b', 'c', 'd', 'f', 'g'];
    for (let round = 0; round < 30; round += 1) {
      await Promise.all(
        vaults.flatMap((vault, turn) => [
          ...[ana, anaElsewhere, bia].map(async (conversation) => {
            const numbers = await vault.assign(
              conversation,
              [...keys.slice(turn), ...keys.slice(0, turn)].map((key) => anEntry(key)),
            );
            expect(new Set(numbers).size).toBe(keys.length);
          }),
          ...(turn === round % 4 ? [vault.erase(contactOf(ana))] : []),
        ]),
      );
      const { rows } = await pool.query(
        `SELECT 1 FROM ${schema}.vault_tokens FULL JOIN ${schema}.vault_conversations USING (conversation_id) WHERE key IS NULL OR used_at IS NULL`,
        [],
      );
      expect(rows).toEqual([]);
      await clock.advance(round % 2 === 0 ? 1_000 : 300);
    }
    await Promise.all(vaults.map((vault) => vault.close()));
  });

  it('is unavailable while PostgreSQL cannot be reached, and works when it can', async () => {
    let isAway = true;
    const pool = async () => {
      if (isAway) throw Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
      return createPgPool({ connectionString: database.url });
    };
    const vault = createPostgresVault({ pool, schema: database.schema() });
    await expect(vault.assign(ana, [anEntry('b')])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    isAway = false;
    expect(await vault.assign(ana, [anEntry('b')])).toEqual([1]);
    await vault.close();
  });
});

describe('PostgresVault on PGlite', () => {
  let database: PGlite;
  beforeAll(async () => {
    database = await PGlite.create();
  }, 60_000);
  afterAll(() => database.close());

  // One backend serves all connections, so what the contract lets race here takes turns.
  vaultContract({
    name: 'pglite',
    async createVault() {
      const connect = async () => createPostgresVault({ pool: new PglitePool(database) });
      await (await connect()).open(ana);
      await database.exec('TRUNCATE recado.vault_conversations, recado.vault_tokens');
      return { connect };
    },
  });
});
