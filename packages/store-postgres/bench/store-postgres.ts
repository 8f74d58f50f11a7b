// Speed of the store and the history on a private PostgreSQL with fsync on. Measures the built package.
import {
  type ConversationId,
  channelId,
  contactId,
  conversationId,
  type LeasedWork,
  mask,
  publicId,
  type Sealed,
  type TurnCommit,
} from '@recado/core';
import { createPgPool, createPostgresConversationStore, createPostgresHistory, type PgPool } from '@recado/store-postgres';
import { findPostgresBinaries } from '../src/test-support/postgres-binaries.ts';
import { startPrivatePostgres } from '../src/test-support/private-postgres.ts';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 4);
const SLICES = 8;
/** Durable ones of a turn. */
const WRITES = 4;
const SEALED = `rs1.bench.0000000000000000.${'A'.repeat(300)}` as Sealed;
const STATE = JSON.stringify({ step: 'registration.email', slots: 'x'.repeat(250) });

const TEXT = mask('quero me cadastrar, meu e-mail é ana@example.com e moro na Rua das Flores');

/** A plain table with the same columns, key and index. */
const RAW_TABLE = 'CREATE TABLE bench_history.raw (LIKE bench_history.history INCLUDING ALL)';

const binaries = findPostgresBinaries();
const server = process.env.DATABASE_URL ? undefined : await startPrivatePostgres(binaries ?? '', { max_connections: '100' });
const connectionString = process.env.DATABASE_URL ?? server!.url;
try {
  for (const lanes of [1, 64]) await benchTurns(lanes);
  await benchHistory();
} finally {
  await server?.remove();
}

/** accept → lease → commit, which takes its reply → settle; the baseline writes a row as often, each durable by itself. */
async function benchTurns(lanes: number): Promise<void> {
  const schema = `bench_turns_${lanes}`;
  const maxConnections = Math.min(lanes + 2, 18);
  const store = createPostgresConversationStore({ pool: () => createPgPool({ connectionString, maxConnections }), schema });
  const pool = await createPgPool({ connectionString, maxConnections });
  await store.ledger.balance();
  await pool.query(`CREATE TABLE ${schema}.raw (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, lane text, body text)`, []);
  let messages = 0;
  const [raw, turns] = await compare(
    lanes,
    async (lane) => {
      for (let write = 0; write < WRITES; write += 1) {
        await pool.query(`INSERT INTO ${schema}.raw (lane, body) VALUES ($1, $2)`, [`c${lane}`, SEALED]);
      }
    },
    async (lane) => {
      messages += 1;
      const id = conversationOf(`c${lane}`);
      await store.mailbox.accept([{ inboundId: `m${messages}`, conversationId: id, receivedAt: Date.now(), body: SEALED }]);
      const work = await store.turns.lease({ owner: 'bench', ttlMs: 30_000, maxMessages: 10 });
      const outcome = work && (await store.turns.commit(answer(work)));
      const reply = outcome?.status === 'committed' ? outcome.taken : undefined;
      if (reply) await store.relay.settle(reply, { status: 'sent', possibleDuplicate: false });
    },
  );
  print(`turns, lanes: ${lanes}`, turns, 'turns/s', raw, `${WRITES} durable inserts`);
  await store.close();
  await pool.end();
}

async function benchHistory(): Promise<void> {
  const pool = await createPgPool({ connectionString, maxConnections: 2 });
  const history = createPostgresHistory({ pool, schema: 'bench_history' });
  const tenant = history.of(publicId('tenant'));
  await tenant.append([entry(0)]);
  await pool.query(RAW_TABLE, []);
  let number = 0;
  const next = () => {
    number += 1;
    return entry(number);
  };
  const batch = () => Array.from({ length: 100 }, next);
  const writesRaw = () => writeRaw(pool, batch());
  const [raw, ours] = await compare(1, writesRaw, () => tenant.append(batch()));
  print('history, batches of 100', ours * 100, 'entries/s', raw * 100, 'raw UNNEST of 100');
  const [rawAgain, singles] = await compare(1, writesRaw, () => Promise.all(batch().map((one) => tenant.append([one]))));
  print('history, 100 writers of one', singles * 100, 'entries/s', rawAgain * 100, 'raw UNNEST of 100');
  await history.close();
  await pool.end();
}

type Work = (lane: number) => Promise<unknown>;

/**
 * How often each ends in a second, with as many at once as there are lanes: slice by slice, since the machine is not ours alone. The first
 * slice of each is not counted, in which connections open and learn the statements.
 */
async function compare(lanes: number, baseline: Work, ours: Work): Promise<readonly [number, number]> {
  const [first, second] = [
    { done: 0, ms: 0 },
    { done: 0, ms: 0 },
  ];
  for (const work of [baseline, ours]) await runSlice(lanes, work, { done: 0, ms: 0 });
  for (let slice = 0; slice < SLICES; slice += 1) {
    await runSlice(lanes, baseline, first);
    await runSlice(lanes, ours, second);
  }
  return [(first.done / first.ms) * 1_000, (second.done / second.ms) * 1_000];
}

async function runSlice(lanes: number, work: Work, total: { done: number; ms: number }): Promise<void> {
  const started = performance.now();
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      while (performance.now() - started < (SECONDS * 1_000) / SLICES) {
        await work(lane);
        total.done += 1;
      }
    }),
  );
  total.ms += performance.now() - started;
}

function answer({ lease, version, messages }: LeasedWork): TurnCommit {
  return {
    lease,
    expectedVersion: version,
    consumed: messages.map(({ inboundId }) => ({ inboundId, as: 'handled' })),
    firedTimers: [],
    next: { state: STATE, personal: SEALED },
    flows: [{ flowId: 'registration', version: 1, structureHash: 'abc' }],
    outbox: messages.map(({ inboundId }) => ({ id: `out/${inboundId}`, conversationId: lease.conversationId, body: SEALED })),
    jobs: [],
    timers: { set: [], cancel: [] },
    keepLease: false,
    take: { owner: 'bench', ttlMs: 30_000, limit: 1 },
  };
}

function conversationOf(contact: string): ConversationId {
  return conversationId(channelId('channel'), contactId(contact));
}

function entry(number: number) {
  return {
    id: publicId(`e${number}`),
    at: Date.now(),
    conversationId: conversationOf(`c${number % 1_000}`),
    kind: 'inbound' as const,
    text: TEXT,
    fields: { step: publicId('registration.email'), attempt: 1 },
  };
}

async function writeRaw(pool: PgPool, entries: readonly ReturnType<typeof entry>[]): Promise<void> {
  const column = (value: (one: ReturnType<typeof entry>) => unknown) => entries.map(value);
  await pool.query(
    `INSERT INTO bench_history.raw (tenant_id, at, id, conversation_id, kind, name, text, fields)
     SELECT 'tenant', at, id, conversation_id, kind, NULL, text, fields
     FROM unnest($1::timestamptz[], $2::text[], $3::text[], $4::text[], $5::text[], $6::jsonb[])
       AS entry (at, id, conversation_id, kind, text, fields)`,
    [
      column(({ at }) => new Date(at)),
      column(({ id }) => id),
      column((one) => one.conversationId),
      column(({ kind }) => kind),
      column(({ text }) => text.toString()),
      column(({ fields }) => JSON.stringify(fields)),
    ],
  );
}

function print(name: string, value: number, unit: string, baseline: number, baselineName: string): void {
  const ratio = Number((value / baseline).toFixed(2));
  console.log(JSON.stringify({ name, value: Math.round(value), unit, baseline: Math.round(baseline), baselineName, ratio }));
}
