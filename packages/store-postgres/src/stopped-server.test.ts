import { ask, flow, freeText, publicId } from '@recado/core';
import { createFakeClock, createTestBot } from '@recado/core/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPgPool } from './pool/create-pg-pool.ts';
import { createPostgresConversationStore } from './postgres-conversation-store.ts';
import { createPostgresHistory } from './postgres-history.ts';
import { anEntry } from './test-support/builders.ts';
import { findPostgresBinaries } from './test-support/postgres-binaries.ts';
import { type PrivatePostgres, startPrivatePostgres } from './test-support/private-postgres.ts';

const binaries = findPostgresBinaries();
const reason = 'needs the programs initdb, postgres and pg_basebackup';
const form = flow('form', { version: 1 })
  .slots({ colour: ask(freeText(), { pt: 'Qual é a cor?' }) })
  .complete(({ reply }) => reply({ pt: 'Guardei.' }));

describe.skipIf(!binaries && !process.env.CI)(binaries ? 'a stopped server' : `a stopped server (${reason})`, { timeout: 60_000 }, () => {
  let server: PrivatePostgres;
  beforeEach(async () => {
    if (!binaries) throw new Error(`This test ${reason}.`);
    server = await startPrivatePostgres(binaries, { fsync: 'off' });
  }, 60_000);
  afterEach(() => server.remove());

  const pool = (answerTimeoutMs?: number) => () =>
    createPgPool({ connectionString: server.url, ...(answerTimeoutMs !== undefined && { answerTimeoutMs }) });

  it('slows no reply, and gets the history when it goes on', async () => {
    const history = createPostgresHistory({ pool: pool() });
    const acme = history.of(publicId('acme'));
    const clock = createFakeClock(Date.now());
    const bot = await createTestBot({ flows: [form], entry: form, history: acme }, { clock });
    const ana = bot.user();
    const kinds = async () => (await acme.page()).records.map(({ kind }) => kind);
    // Entries gather for a moment of the bot's clock.
    const gathered = async () => {
      await bot.advance(100);
      return kinds();
    };
    expect(await ana.says('oi')).toHaveLength(1);
    await expect.poll(kinds, { interval: 20, timeout: 20_000 }).toHaveLength(2);
    server.pause();
    expect(await ana.says('azul')).toHaveLength(1);
    expect(await bot.user({ phone: '5511912345678' }).says('oi')).toHaveLength(1);
    server.resume();
    await expect.poll(gathered, { interval: 20, timeout: 20_000 }).toHaveLength(6);
    await server.kill();
    expect(await bot.user({ phone: '5511923456789' }).says('oi')).toHaveLength(1);
    await server.start();
    const retried = async () => {
      await bot.advance(2_000);
      return kinds().catch(() => []);
    };
    await expect.poll(retried, { interval: 20, timeout: 20_000 }).toHaveLength(8);
    await bot.stop();
    await history.close();
  });

  it('fails a verb that gets no answer, and serves the next ones when it goes on', async () => {
    const store = createPostgresConversationStore({ pool: pool(300), wakeUps: false });
    await store.mailbox.accept([anEntry('a')]);
    server.pause();
    await expect(store.mailbox.accept([anEntry('b')])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    server.resume();
    await expect
      .poll(() => store.mailbox.accept([anEntry('a'), anEntry('c')]).catch(() => []), { interval: 10, timeout: 20_000 })
      .toHaveLength(2);
    expect(await store.ledger.stateOf('c')).toBe('pending');
    await store.close();
  });
});
