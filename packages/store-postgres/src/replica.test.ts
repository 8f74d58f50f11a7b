import { channelId, contactId, conversationId, publicId } from '@recado/core';
import { createFakeClock } from '@recado/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPgPool } from './pool/create-pg-pool.ts';
import type { PgPool } from './pool/pg-pool.ts';
import { createPostgresConversationStore } from './postgres-conversation-store.ts';
import { createPostgresHistory } from './postgres-history.ts';
import { anEntry } from './test-support/builders.ts';
import { findPostgresBinaries } from './test-support/postgres-binaries.ts';
import { type PrivatePostgres, startPrivatePostgres, startPrivateReplica } from './test-support/private-postgres.ts';

const binaries = findPostgresBinaries();
const reason = 'needs the programs initdb, postgres and pg_basebackup';

describe.skipIf(!binaries && !process.env.CI)(binaries ? 'a read replica' : `a read replica (${reason})`, { timeout: 60_000 }, () => {
  let primary: PrivatePostgres;
  let replica: PrivatePostgres;
  let admin: PgPool;
  beforeAll(async () => {
    if (!binaries) throw new Error(`This test ${reason}.`);
    primary = await startPrivatePostgres(binaries, { fsync: 'off' });
    replica = await startPrivateReplica(binaries, primary);
    admin = await createPgPool({ connectionString: replica.url, maxConnections: 1 });
  }, 60_000);
  afterAll(async () => {
    await admin.end();
    await replica.remove();
    await primary.remove();
  }, 60_000);

  const poolOf = (server: PrivatePostgres) => () => createPgPool({ connectionString: server.url });

  it('answers what may lag behind; the primary does while it is away', async () => {
    const clock = createFakeClock(Date.now());
    const store = createPostgresConversationStore({ pool: poolOf(primary), replica: poolOf(replica), wakeUps: false, clock });
    const accepted = async () => (await store.ledger.balance()).accepted;
    expect(await accepted(), 'before it has heard of the schema').toBe(0);
    await store.mailbox.accept([anEntry('a')]);
    await caughtUp();
    await clock.advance(10_000);

    await admin.query('SELECT pg_wal_replay_pause()', []);
    await store.mailbox.accept([anEntry('b')]);
    expect(await accepted()).toBe(1);
    expect(await store.ledger.open(10)).toHaveLength(1);
    expect(await store.ledger.stateOf('b'), 'what must be right is asked of the primary').toBe('pending');

    await replica.kill();
    expect(await accepted()).toBe(2);
    await replica.start();
    await expect
      .poll(
        () =>
          admin.query('SELECT pg_wal_replay_pause()', []).then(
            () => true,
            () => false,
          ),
        { interval: 20 },
      )
      .toBe(true);
    await store.mailbox.accept([anEntry('c')]);
    expect(await accepted(), 'it is left alone for a while').toBe(3);
    await clock.advance(10_000);
    expect(await accepted(), 'and asked again then').toBe(2);
    await admin.query('SELECT pg_wal_replay_resume()', []);
    await expect.poll(accepted, { interval: 20, timeout: 10_000 }).toBe(3);
    await store.close();
  });

  it('answers for the history too', async () => {
    const history = createPostgresHistory({ pool: poolOf(primary), replica: poolOf(replica), schema: 'history' });
    const acme = history.of(publicId('acme'));
    const entry = { at: Date.now(), conversationId: conversationId(channelId('channel'), contactId('ana')), kind: 'event' } as const;
    await acme.append([{ ...entry, id: publicId('e1') }]);
    await caughtUp();
    await admin.query('SELECT pg_wal_replay_pause()', []);
    await acme.append([{ ...entry, id: publicId('e2') }]);
    expect((await acme.page()).records).toHaveLength(1);
    await replica.kill();
    expect((await acme.page()).records).toHaveLength(2);
    await replica.start();
    await history.close();
  });

  async function caughtUp(): Promise<void> {
    const pool = await poolOf(primary)();
    const { rows } = await pool.query<{ lsn: string }>('SELECT pg_current_wal_flush_lsn()::text AS lsn', []);
    await pool.end();
    const hasFollowed = async () =>
      (await admin.query<{ has: boolean }>('SELECT pg_last_wal_replay_lsn() >= $1::pg_lsn AS has', [rows[0]!.lsn])).rows[0]!.has;
    await expect.poll(hasFollowed, { interval: 20, timeout: 20_000 }).toBe(true);
  }
});
