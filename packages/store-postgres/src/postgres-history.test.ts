import {
  type ConversationId,
  channelId,
  contactId,
  conversationId,
  type HistoryEntry,
  mask,
  publicId,
  UnsafeValueError,
} from '@recado/core';
import { createFakeClock, historyContract } from '@recado/core/testing';
import { expect, it } from 'vitest';
import type { PostgresHistoryOptions } from './history/postgres-history-options.ts';
import { createPostgresHistory, type PostgresHistory } from './postgres-history.ts';
import { withPostgres } from './test-support/test-database.ts';

const [acme, other] = [publicId('acme'), publicId('other')];
const NOW = Date.UTC(2026, 10, 21, 12);
const DAY = 86_400_000;
const ana = of('ana');

withPostgres('PostgresHistory', (database) => {
  const open = async (options: Partial<PostgresHistoryOptions> = {}): Promise<PostgresHistory> =>
    createPostgresHistory({ pool: await database.pool(), schema: database.schema(), clock: createFakeClock(NOW), ...options });

  historyContract({
    name: 'postgres',
    now: NOW,
    async createHistory() {
      const history = (await open()).of(acme);
      return { history, read: async () => [...(await history.page()).records].reverse() };
    },
  });

  it('keeps what happened and reads it back, newest first', async () => {
    const history = (await open()).of(acme);
    const said = anEntry(1, { text: mask('meu e-mail é ana@example.com'), name: publicId('text') });
    const event = anEntry(2, {
      kind: 'event',
      name: publicId('handoff.requested'),
      fields: { step: publicId('email'), tries: 2, on: true },
    });
    await history.append([said, event]);
    expect(await history.page({ conversationId: ana })).toEqual({
      records: [
        { ...event, fields: { step: 'email', tries: 2, on: true } },
        { ...said, text: 'meu e-mail é <EMAIL>' },
      ],
    });
  });

  it('writes an entry once, however often it is handed over', async () => {
    const history = (await open()).of(acme);
    await history.append([anEntry(1), anEntry(1)]);
    await Promise.all([history.append([anEntry(1)]), history.append([anEntry(2)])]);
    expect((await history.page()).records).toHaveLength(2);
  });

  it('erases a conversation for good while other processes write to it', async () => {
    const schema = database.schema();
    const histories = await Promise.all([1, 2, 3, 4].map(async () => (await open({ schema })).of(acme)));
    for (let round = 0; round < 20; round += 1) {
      const conversation = of(`gone${round}`);
      const write = async (history: (typeof histories)[number], writer: number) => {
        for (let batch = 0; batch < 6; batch += 1) {
          await history.append(
            Array.from({ length: 20 }, (_, n) => ({
              ...anEntry(n),
              id: publicId(`r${round}w${writer}b${batch}n${n}`),
              conversationId: conversation,
            })),
          );
        }
      };
      const erase = async () => {
        await histories[0]!.page({ conversationId: conversation });
        await histories[0]!.erase([conversation]);
      };
      await Promise.all([...histories.map(write), erase()]);
      expect(await histories[1]!.export([conversation])).toEqual([]);
    }
  });

  it('turns pages by what came last, whatever comes meanwhile', async () => {
    const history = (await open()).of(acme);
    const entries = Array.from({ length: 25 }, (_, i) => anEntry(i, { at: NOW - Math.floor(i / 3) * 20 * DAY }));
    await history.append(entries);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await history.page({ limit: 7, ...(after !== undefined && { after }) });
      seen.push(...page.records.map(({ id }) => id));
      await history.append([anEntry(100 + seen.length, { at: NOW + 1_000 + seen.length })]);
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual([...entries].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1)).map(({ id }) => id));
    await expect(history.page({ after: 'nonsense' })).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' });
  });

  it('shows a tenant, a conversation and a kind nothing of another', async () => {
    const all = await open();
    await all.of(acme).append([anEntry(1), anEntry(2, { conversationId: of('rui') }), anEntry(3, { kind: 'event' })]);
    await all.of(other).append([anEntry(1, { text: mask('theirs') })]);
    expect(idsOf(await all.of(acme).page())).toEqual(['e3', 'e2', 'e1']);
    expect(idsOf(await all.of(acme).page({ conversationId: ana }))).toEqual(['e3', 'e1']);
    expect(idsOf(await all.of(acme).page({ conversationId: ana, kind: 'event' }))).toEqual(['e3']);
    expect(await all.of(other).page()).toMatchObject({ records: [{ text: 'theirs' }] });
  });

  it('erases conversations of one tenant', async () => {
    const all = await open();
    for (const tenant of [acme, other]) await all.of(tenant).append([anEntry(1), anEntry(2, { conversationId: of('rui') })]);
    expect(await all.of(acme).erase([ana, of('nobody')])).toBe(1);
    expect(idsOf(await all.of(acme).page())).toEqual(['e2']);
    expect(idsOf(await all.of(other).page())).toEqual(['e2', 'e1']);
  });

  it('makes months ahead, and drops those no longer kept with all that is in them', async () => {
    const clock = createFakeClock(NOW);
    const all = await open({ clock, retentionMonths: 2, monthsAhead: 1 });
    const history = all.of(acme);
    await history.append([anEntry(1), anEntry(2, { at: Date.UTC(2026, 8, 1) }), anEntry(3, { at: Date.UTC(2026, 8, 1) - 1 })]);
    expect(idsOf(await history.page()), 'what is too old is not written').toEqual(['e1', 'e2']);
    expect(await all.maintain()).toEqual({ created: ['history_2026_12'], dropped: [] });
    await clock.advance(31 * DAY);
    expect(await all.maintain()).toEqual({ created: ['history_2027_01'], dropped: ['history_2026_09'] });
    expect(await all.maintain()).toEqual({ created: [], dropped: [] });
    expect(idsOf(await history.page())).toEqual(['e1']);
  });

  it('keeps house while another process does, and finds nothing left to drop', async () => {
    const schema = database.schema();
    const pool = await database.pool();
    const clock = createFakeClock(NOW);
    const history = await open({ schema, clock, retentionMonths: 2, monthsAhead: 1 });
    await history.of(acme).append([anEntry(1), anEntry(2, { at: NOW - 60 * DAY })]);
    await clock.advance(31 * DAY);
    for (const month of ['2026-12-01', '2027-01-01']) await pool.query(`SELECT ${schema}.create_history_month($1::date)`, [month]);
    const other = pool.query(`SELECT ${schema}.drop_history_before('2026-10-01') AS dropped, pg_sleep(1)`, []);
    const sleeps = "SELECT count(*)::int AS count FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()";
    await expect.poll(async () => (await pool.query<{ count: number }>(sleeps, [])).rows[0]?.count).toBe(1);
    await history.of(acme).maintain();
    expect((await other).rows).toMatchObject([{ dropped: ['history_2026_09'] }]);
    expect(idsOf(await history.of(acme).page())).toEqual(['e1']);
  });

  it('deletes what is older than asked of one tenant, and keeps house', async () => {
    const clock = createFakeClock(NOW);
    const all = await open({ clock, retentionMonths: 2, monthsAhead: 1 });
    const [ours, theirs] = [all.of(acme), all.of(other)];
    await ours.append([anEntry(1), anEntry(2, { at: NOW - DAY }), anEntry(3, { at: NOW - 2 * DAY })]);
    await theirs.append([anEntry(4, { at: NOW - 2 * DAY })]);
    expect(await ours.expire(NOW - DAY)).toBe(1);
    expect([idsOf(await ours.page()), idsOf(await theirs.page())]).toEqual([['e1', 'e2'], ['e4']]);
    expect(await all.maintain(), 'it was done already').toEqual({ created: [], dropped: [] });
  });

  it('keeps a message at the first and the last moment of a month in its month', async () => {
    const schema = database.schema();
    const pool = await database.pool();
    const history = createPostgresHistory({ pool, schema, clock: createFakeClock(NOW) });
    await history.of(acme).append([anEntry(1, { at: Date.UTC(2026, 9, 1) }), anEntry(2, { at: Date.UTC(2026, 10, 1) - 1 })]);
    const { rows } = await pool.query<{ month: string }>(`SELECT tableoid::regclass::text AS month FROM ${schema}.history`, []);
    expect(rows).toEqual([{ month: `${schema}.history_2026_10` }, { month: `${schema}.history_2026_10` }]);
  });

  it('lets many processes write to a month that nobody has made yet', async () => {
    const schema = database.schema();
    const writers = await Promise.all(Array.from({ length: 4 }, () => open({ schema })));
    await Promise.all(writers.map((writer, i) => writer.of(acme).append([anEntry(i)])));
    expect((await writers[0]!.of(acme).page()).records).toHaveLength(4);
  });

  it('keeps texts that hold what PostgreSQL cannot', async () => {
    const history = (await open()).of(acme);
    await history.append([anEntry(1, { text: mask('a\0b\uD800'), fields: { note: mask('c\0d\uDC00') } })]);
    expect(await history.page()).toMatchObject({ records: [{ text: 'a\uFFFDb\uFFFD', fields: { note: 'c\uFFFDd\uFFFD' } }] });
  });

  it.each([
    ['text', { text: 'Ana Souza' }],
    ['field', { fields: { note: 'Ana Souza' } }],
    ['name', { name: 'ana@example.com' }],
    ['kind', { kind: 'Ana Souza' }],
    ['id', { id: '5511987654321' }],
  ])('refuses a raw %s of a JavaScript caller, and writes nothing of the call', async (_, raw) => {
    const history = (await open()).of(acme);
    await expect(history.append([anEntry(1), { ...anEntry(2), ...raw } as never])).rejects.toBeInstanceOf(UnsafeValueError);
    expect((await history.page()).records).toEqual([]);
  });

  it('asks the replica and writes to the primary', async () => {
    const schema = database.schema();
    const primary = await open({ schema });
    await primary.of(acme).append([anEntry(1)]);
    const replica = await database.pool();
    const split = createPostgresHistory({
      pool: () => Promise.reject(new Error('not asked')),
      replica,
      schema,
      clock: createFakeClock(NOW),
    });
    expect(idsOf(await split.of(acme).page())).toEqual(['e1']);
    await expect(split.of(acme).append([anEntry(2)])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });
});

function of(contact: string): ConversationId {
  return conversationId(channelId('channel'), contactId(contact));
}

function anEntry(number: number, fields: Partial<HistoryEntry> = {}): HistoryEntry {
  return { id: publicId(`e${number}`), at: NOW + number, conversationId: ana, kind: 'inbound', ...fields };
}

const idsOf = ({ records }: { readonly records: readonly { readonly id: string }[] }) => records.map(({ id }) => id);
