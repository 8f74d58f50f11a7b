import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openArchiveStore } from '../../examples/registration-bot/src/services/message-archive/open-archive-store.ts';
import type { AccountStore } from '../../examples/registration-bot/src/services/user-account-api/account-store.ts';
import { openAccountStore } from '../../examples/registration-bot/src/services/user-account-api/open-account-store.ts';
import { ANA, TEST_KEYRING } from '../../examples/registration-bot/src/testing/sample.ts';
import { createMemoryKeyStore } from '../../packages/core/src/index.ts';
import { withPostgres } from '../../packages/store-postgres/src/test-support/test-database.ts';

/** What the example's stores promise, wherever they are. */
function keepWhatTheyPromise(databaseUrl: () => string | undefined): void {
  const folder = mkdtempSync(join(tmpdir(), 'registration-stores-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  /** Shared, as the processes of one system share them. */
  const keys = createMemoryKeyStore();
  let people = 0;
  const someone = () => `55119${String(++people).padStart(8, '0')}`;
  const withAccounts = async (work: (store: AccountStore) => Promise<void>) => {
    const store = await openAccountStore({ databaseUrl: databaseUrl(), path: join(folder, 'accounts.db') }, TEST_KEYRING, keys);
    try {
      await work(store);
    } finally {
      await store.close();
    }
  };

  it('keep an account through its changes, until it is deleted', () =>
    withAccounts(async (store) => {
      const whatsappId = someone();
      expect(await store.isHealthy()).toBe(true);
      expect(await store.find(whatsappId)).toBeUndefined();
      expect(await store.write({ kind: 'save', whatsappId, data: ANA }, undefined)).toBe('created');
      expect(await store.write({ kind: 'update', whatsappId, changes: { email: 'ana@lima.com' } }, undefined)).toBe('changed');
      expect(await store.find(whatsappId)).toMatchObject({ ...ANA, whatsappId, email: 'ana@lima.com', revision: 2 });
      expect(await store.write({ kind: 'delete', whatsappId }, undefined)).toBe('deleted');
      expect(await store.find(whatsappId)).toBeUndefined();
      expect(await store.write({ kind: 'update', whatsappId, changes: { name: 'Ana Lima' } }, undefined)).toBe('absent');
    }));

  it('apply a change once by its key, also when two processes bring it at the same time, and refuse another one under it', () =>
    withAccounts((first) =>
      withAccounts(async (second) => {
        const whatsappId = someone();
        await first.write({ kind: 'save', whatsappId, data: ANA }, undefined);
        const change = { kind: 'update', whatsappId, changes: { email: 'ana@lima.com' } } as const;
        expect(await Promise.all([first, second, first, second].map((store) => store.write(change, `key ${whatsappId}`)))).toEqual(
          Array.from({ length: 4 }, () => 'changed'),
        );
        expect(await first.find(whatsappId)).toMatchObject({ revision: 2 });
        expect(await second.write({ kind: 'delete', whatsappId }, `key ${whatsappId}`)).toBe('conflict');
        expect(await first.find(whatsappId)).toBeDefined();
      }),
    ));

  it('lose no change when two processes change one account', () =>
    withAccounts((first) =>
      withAccounts(async (second) => {
        const whatsappId = someone();
        await Promise.all([first, second].map((store) => store.write({ kind: 'save', whatsappId, data: ANA }, undefined)));
        const changes = Array.from({ length: 10 }, (_, at) =>
          [first, second][at % 2]!.write({ kind: 'update', whatsappId, changes: { name: `Ana ${'b'.repeat(at + 1)}` } }, undefined),
        );
        await Promise.all(changes);
        expect(await first.find(whatsappId)).toMatchObject({ revision: 12 });
      }),
    ));

  it('archive a message once, and give a person’s messages back in order', async () => {
    const store = await openArchiveStore({ databaseUrl: databaseUrl(), path: join(folder, 'archive.db') });
    const receivedAt = Date.now();
    const message = { conversationId: 'channel:c1', contact: 'contact_abc', kind: 'text', text: 'meu e-mail é <EMAIL>', receivedAt };
    const later = { ...message, id: 't1.j2', kind: 'audio', text: 'oi', receivedAt: receivedAt + 1 };
    for (const one of [later, { ...message, id: 't1.j1' }, later, { ...message, id: 't2.j1', contact: 'contact_other' }])
      await store.add(one);
    expect(await store.list({ contact: 'contact_abc' })).toEqual([{ ...message, id: 't1.j1' }, later]);
    expect(await store.list({ limit: 1 })).toHaveLength(1);
    await store.close();
  });

  it('drop the messages that are older than asked, and no others', async () => {
    const store = await openArchiveStore({ databaseUrl: databaseUrl(), path: join(folder, 'archive.db') });
    const now = Date.now();
    const message = { conversationId: 'channel:c2', contact: 'contact_old', kind: 'text' };
    for (const age of [1, 2, 3]) await store.add({ ...message, id: `old${age}`, receivedAt: now - age * 60_000 });
    expect(await store.expire(now - 2 * 60_000)).toBe(1);
    expect((await store.list({ contact: 'contact_old' })).map(({ id }) => id)).toEqual(['old2', 'old1']);
    await store.close();
  });
}

describe('the stores of the registration bot on SQLite', () => keepWhatTheyPromise(() => undefined));
withPostgres('the stores of the registration bot on Postgres', (database) => keepWhatTheyPromise(() => database.url));
