/**
 * What the Redis store costs: `node bench/conversation-store.ts`, after a build of `@recado/core`. Starts a Redis of its own
 * (`appendfsync everysec`, or the value of the first argument) and prints JSON lines. `raw` is the least that could do the work: one Lua
 * call that deduplicates and appends, one that takes, and one that writes the state and the reply. Both take turns of a second, so that what
 * else the machine does weighs on both; the medians are printed.
 */
import type { Receipt } from '@recado/core';
import { createRedisConversationStore } from '../src/index.ts';
import { type RedisServer, startRedis } from '../src/test-support/redis-server.ts';
import { aConversation, aMessage, anAnswer, TAKE } from './sample-rows.ts';

const RAW_ACCEPT = `if redis.call('SET', KEYS[1], '1', 'NX') then redis.call('RPUSH', KEYS[2], ARGV[1]) return 1 end return 0`;
const RAW_COMMIT = `redis.call('HSET', KEYS[1], 's', ARGV[1]) redis.call('HINCRBY', KEYS[1], 'v', 1) redis.call('LPOP', KEYS[2]) redis.call('RPUSH', KEYS[3], ARGV[2]) return 1`;

const ROUNDS = 5;
const PEOPLE = 5_000;
const STATUSES = ['sent', 'delivered', 'read'] as const;

const fsync = process.argv[2] ?? 'everysec';
const server = await startRedis(['--appendfsync', fsync]);
const client = server.connect();
const store = createRedisConversationStore({ redis: client });
let ids = 0;
/** Replies that are settled. */
const sent: string[] = [];

try {
  await memory();
  await client.flushall();
  for (const lanes of [1, 64]) print('accept', lanes, await compare(lanes, accept, rawAccept));
  await client.flushall();
  for (const lanes of [1, 64]) print('turn', lanes, await compare(lanes, turn, rawTurn));
  for (const lanes of [1, 64]) print('receipt of a settled reply', lanes, await compare(lanes, receipt, rawReceipt));
  await reading();
} finally {
  await store.close();
  await client.quit();
  await server.end();
}

async function compare(
  lanes: number,
  ours: (n: number) => Promise<void>,
  raw: (n: number) => Promise<void>,
): Promise<[Measured, Measured]> {
  const measured: [Measured[], Measured[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    measured[0].push(await perSecond(lanes, ours));
    measured[1].push(await perSecond(lanes, raw));
  }
  const median = (rounds: readonly Measured[], of: keyof Measured) =>
    rounds.map((round) => round[of]).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
  const both = measured.map((rounds) => ({
    perSecond: median(rounds, 'perSecond'),
    redisMicros: median(rounds, 'redisMicros'),
    nodeMicros: median(rounds, 'nodeMicros'),
  }));
  return [both[0]!, both[1]!];
}

interface Measured {
  readonly perSecond: number;
  readonly redisMicros: number;
  readonly nodeMicros: number;
}

/** Runs `work` in that many lanes for a second. */
async function perSecond(lanes: number, work: (n: number) => Promise<void>): Promise<Measured> {
  let done = 0;
  const redisBefore = await redisCpu(server);
  const nodeBefore = process.cpuUsage();
  const started = performance.now();
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (performance.now() - started < 1_000) {
        done += 1;
        ids += 1;
        await work(ids);
      }
    }),
  );
  const seconds = (performance.now() - started) / 1_000;
  const node = process.cpuUsage(nodeBefore);
  return {
    perSecond: done / seconds,
    redisMicros: (((await redisCpu(server)) - redisBefore) * 1e6) / done,
    nodeMicros: (node.user + node.system) / done,
  };
}

async function accept(n: number): Promise<void> {
  await store.mailbox.accept([aMessage(n % PEOPLE, n)]);
}

/** As the runtime does it: the commit takes the reply, and settling it asks for the next one. */
async function turn(n: number): Promise<void> {
  await store.mailbox.accept([aMessage(n % PEOPLE, n)]);
  const work = await lease();
  if (!work) return;
  const outcome = await store.turns.commit(anAnswer(work));
  if (outcome.status !== 'committed' || !outcome.taken) throw new Error(`A turn of the bench ended ${outcome.status}.`);
  await store.relay.settle(outcome.taken, { status: 'sent', possibleDuplicate: false }, TAKE);
  sent.push(outcome.taken.id);
}

/** Each reply in turn is sent, delivered and read. */
async function receipt(n: number): Promise<void> {
  const receipts: readonly Receipt[] = [{ outboxId: sent[Math.floor(n / 3) % sent.length]!, status: STATUSES[n % 3]!, at: Date.now() }];
  await store.relay.receipt(receipts);
}

async function rawReceipt(n: number): Promise<void> {
  await client.hset(`raw:state:${n % PEOPLE}`, 'r', n % 3);
}

async function rawAccept(n: number): Promise<void> {
  const { inboundId, body } = aMessage(n % PEOPLE, n);
  await client.eval(RAW_ACCEPT, 2, `raw:seen:${inboundId}`, `raw:box:${n % PEOPLE}`, body);
}

async function rawTurn(n: number): Promise<void> {
  const box = `raw:box:${n % PEOPLE}`;
  const { inboundId, body } = aMessage(n % PEOPLE, n);
  await client.eval(RAW_ACCEPT, 2, `raw:seen:${inboundId}`, box, body);
  await client.lindex(box, 0);
  await client.eval(RAW_COMMIT, 3, `raw:state:${n % PEOPLE}`, box, 'raw:outbox', body, body);
  await client.lpop('raw:outbox');
}

/** A snapshot without a lease, against the least that could read as much. */
async function reading(): Promise<void> {
  for (let n = 0; n < PEOPLE; n += 1) await client.hset(`raw:read:${n}`, 'v', n, 's', 'x'.repeat(300));
  const ours: number[] = [];
  const raw: number[] = [];
  for (let n = 0; n < PEOPLE; n += 1) {
    ours.push(await millis(() => store.people.snapshot(aConversation(n))));
    raw.push(await millis(() => client.hmget(`raw:read:${n}`, 'v', 's')));
  }
  const [value, baseline] = [ours, raw].map((times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!) as [number, number];
  line({
    name: 'state read, p50, one after the other',
    value: round(value, 3),
    unit: 'ms',
    baseline: round(baseline, 3),
    ratio: round(value / baseline, 2),
    must: 0.1,
  });
}

async function millis(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** What a conversation and a message of it leave behind once all is settled, every key counted. */
async function memory(): Promise<void> {
  const CONVERSATIONS = 20_000;
  const MESSAGES = 5;
  const settle = async (first: number, each: number, outbox: boolean) => {
    for (let at = 0; at < CONVERSATIONS; at += 100) {
      await Promise.all(
        Array.from({ length: 100 }, async (_, i) => {
          for (let n = 0; n < each; n += 1) await store.mailbox.accept([aMessage(at + i, first + n)]);
        }),
      );
      for (let work = await lease(); work; work = await lease()) {
        const answer = anAnswer(work);
        const outcome = await store.turns.commit(outbox ? answer : { ...answer, outbox: [] });
        if (outcome.status === 'committed' && outcome.taken) {
          await store.relay.settle(outcome.taken, { status: 'sent', possibleDuplicate: false });
        }
      }
    }
  };
  const before = await used();
  await settle(-1, 1, true);
  const withOne = await used();
  await settle(-1 - MESSAGES, MESSAGES, false);
  const withMore = await used();
  const conversation = Math.round((withOne - before) / CONVERSATIONS);
  const message = Math.round((withMore - withOne) / CONVERSATIONS / MESSAGES);
  line({
    name: 'memory, idle conversation with 100 bytes of slots, its first message and reply',
    value: conversation,
    unit: 'bytes',
    must: 1_024,
  });
  line({ name: 'memory, dedupe of a further message', value: message, unit: 'bytes', must: 100 });
}

function lease() {
  return store.turns.lease({ owner: 'bench', ttlMs: 30_000, maxMessages: 16 });
}

async function used(): Promise<number> {
  return Number(/used_memory:(\d+)/.exec(await client.info('memory'))![1]);
}

async function redisCpu({ connect }: RedisServer): Promise<number> {
  const own = connect();
  const info = await own.info('cpu');
  await own.quit();
  const read = (name: string) => Number(new RegExp(`${name}:([\\d.]+)`).exec(info)![1]);
  return read('used_cpu_user') + read('used_cpu_sys');
}

function print(name: string, lanes: number, [ours, raw]: [Measured, Measured]): void {
  line({
    name: `${name}, ${lanes} lane${lanes === 1 ? '' : 's'}, ${fsync}`,
    value: Math.round(ours.perSecond),
    unit: '1/s',
    baseline: Math.round(raw.perSecond),
    ratio: round(ours.perSecond / raw.perSecond, 2),
    redisMicros: round(ours.redisMicros, 1),
    baselineRedisMicros: round(raw.redisMicros, 1),
    redisRatio: round(ours.redisMicros / raw.redisMicros, 2),
    nodeMicros: round(ours.nodeMicros, 1),
    baselineNodeMicros: round(raw.nodeMicros, 1),
  });
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

function line(fields: object): void {
  console.log(JSON.stringify({ suite: 'store-redis', ...fields }));
}
