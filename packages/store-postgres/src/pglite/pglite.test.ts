import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { channelId, contactId, conversationId, mask, publicId } from '@recado/core';
import { afterAll, expect, it, vi } from 'vitest';
import { createPostgresHistory } from '../postgres-history.ts';
import { aLeaseRequest, anAnswer, anEntry } from '../test-support/builders.ts';
import { createPgliteConversationStore } from './create-pglite-conversation-store.ts';
import { importPglite } from './import-pglite.ts';
import { PglitePool } from './pglite-pool.ts';

const folder = mkdtempSync(join(tmpdir(), 'recado-pglite-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('keeps everything in its folder', async () => {
  const dataDir = join(folder, 'deep', 'store');
  const first = createPgliteConversationStore({ dataDir });
  await first.mailbox.accept([anEntry('a'), anEntry('b')]);
  await first.turns.commit(anAnswer((await first.turns.lease({ ...aLeaseRequest, maxMessages: 1 }))!));
  await first.close();
  const second = createPgliteConversationStore({ dataDir });
  expect(await second.mailbox.accept([anEntry('a')])).toEqual(['duplicate']);
  expect(await second.turns.lease(aLeaseRequest)).toMatchObject({ version: 1, messages: [{ inboundId: 'b' }] });
  await second.close();
}, 60_000);

it('shares one database between stores and the history, and tells each of the work of the other', async () => {
  const database = await PGlite.create();
  const [one, two] = [createPgliteConversationStore({ database }), createPgliteConversationStore({ database })];
  const heard: string[] = [];
  two.onWork((kind) => heard.push(kind));
  await Promise.all([one.ledger.balance(), two.ledger.balance()]);
  await one.mailbox.accept([anEntry('a')]);
  await vi.waitFor(() => expect(heard).toEqual(['turn']), { timeout: 10_000 });
  const history = createPostgresHistory({ pool: new PglitePool(database) });
  const conversation = conversationId(channelId('channel'), contactId('ana'));
  const entry = { id: publicId('e1'), at: Date.now(), conversationId: conversation, kind: 'inbound', text: mask('oi') } as const;
  await history.of(publicId('tenant')).append([entry]);
  expect(await history.of(publicId('tenant')).page()).toEqual({ records: [{ ...entry, text: 'oi' }] });
  await Promise.all([one.close(), two.close(), history.close()]);
  expect((await database.query('SELECT 1 AS one')).rows, 'a database that was given stays open').toEqual([{ one: 1 }]);
  await database.close();
}, 60_000);

it('takes the package as an option', async () => {
  const store = createPgliteConversationStore({ lib: { PGlite } });
  expect(await store.ledger.balance()).toMatchObject({ accepted: 0 });
  await store.close();
}, 60_000);

it('says what to install when the package is missing', async () => {
  await expect(importPglite(() => Promise.reject(new Error('Cannot find package')))).rejects.toMatchObject({
    code: 'CONFIGURATION_INVALID',
    message: 'Cannot load "@electric-sql/pglite".',
    hint: 'Run pnpm add @electric-sql/pglite, or pass it as options.lib.',
  });
});
