/**
 * What the Redis store costs: `node bench/conversation-store.ts`, after a build of `@recado/core`. Starts a Redis of its own
 * (`appendfsync everysec`, or the value of the first argument) and prints JSON lines. `raw` is the least that could do the work: one Lua
 * call that deduplicates and appends, one that takes, and one that writes the state and the reply.
 */
import { createRedisConversationStore } from '../src/index.ts';
import { type RedisServer, startRedis } from '../src/test-support/redis-server.ts';
import { aMessage, anAnswer } from './sample-rows.ts';

const RAW_ACCEPT = `if redis.call('SET', KEYS[1], '1', 'NX') then redis.call('RPUSH', KEYS[2], ARGV[1]) return 1 end return 0`;
const RAW_COMMIT = `redis.call('HSET', KEYS[1], 's', ARGV[1]) redis.call('HINCRBY', KEYS[1], 'v', 1) redis.call('LPOP', KEYS[2]) redis.call('RPUSH', KEYS[3], ARGV[2]) return 1`;

const fsync = process.argv[2] ?? 'everysec';
const server = await startRedis(['--appendfsync', fsync]);
const client = server.connect();
const store = createRedisConversationStore({ redis: client });

try {
  for (const lanes of [1, 64]) {
    const raw = await perSecond(lanes, rawAccept);
    print('accept', lanes, await perSecond(lanes, accept), raw);
  }
  await client.flushall();
  for (const lanes of [1, 64]) {
    const raw = await perSecond(lanes, rawTurn);
    print('turn', lanes, await perSecond(lanes, turn), raw);
  }
  await client.flushall();
  await memory();
} finally {
  await store.close();
  await client.quit();
  await server.end();
}

/** Runs `work` in that many lanes for two seconds. */
async function perSecond(lanes: number, work: (n: number) => Promise<void>) {
  let n = 0;
  const redisBefore = await redisCpu(server);
  const nodeBefore = process.cpuUsage();
  const started = performance.now();
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (performance.now() - started < 2_000) {
        n += 1;
        await work(n);
      }
    }),
  );
  const seconds = (performance.now() - started) / 1_000;
  const node = process.cpuUsage(nodeBefore);
  return {
    perSecond: n / seconds,
    redisMicros: (((await redisCpu(server)) - redisBefore) * 1e6) / n,
    nodeMicros: (node.user + node.system) / n,
  };
}

async function accept(n: number): Promise<void> {
  await store.mailbox.accept([aMessage(n % 5_000, 1_000_000 + n)]);
}

async function turn(n: number): Promise<void> {
  await store.mailbox.accept([aMessage(n % 5_000, n)]);
  const work = await lease();
  if (work) await store.turns.commit(anAnswer(work));
  const [reply] = await store.relay.take({ owner: 'bench', ttlMs: 30_000, limit: 1 });
  if (reply) await store.relay.settle(reply, { status: 'sent', possibleDuplicate: false });
}

async function rawAccept(n: number): Promise<void> {
  const { inboundId, body } = aMessage(n % 5_000, 2_000_000 + n);
  await client.eval(RAW_ACCEPT, 2, `raw:seen:${inboundId}`, `raw:box:${n % 5_000}`, body);
}

async function rawTurn(n: number): Promise<void> {
  const box = `raw:box:${n % 5_000}`;
  const { inboundId, body } = aMessage(n % 5_000, 3_000_000 + n);
  await client.eval(RAW_ACCEPT, 2, `raw:seen:${inboundId}`, box, body);
  await client.lindex(box, 0);
  await client.eval(RAW_COMMIT, 3, `raw:state:${n % 5_000}`, box, 'raw:outbox', body, body);
  await client.lpop('raw:outbox');
}

/** What a conversation and a message of it leave behind once all is settled. */
async function memory(): Promise<void> {
  const CONVERSATIONS = 20_000;
  const MESSAGES = 5;
  const settle = async (first: number, each: number) => {
    for (let at = 0; at < CONVERSATIONS; at += 100) {
      await Promise.all(
        Array.from({ length: 100 }, async (_, i) => {
          for (let n = 0; n < each; n += 1) await store.mailbox.accept([aMessage(at + i, first + n)]);
        }),
      );
      for (let work = await lease(); work; work = await lease()) {
        await store.turns.commit({ ...anAnswer(work), outbox: [] });
      }
    }
  };
  const before = await used();
  await settle(0, 1);
  const withOne = await used();
  await settle(1, MESSAGES);
  const withMore = await used();
  const conversation = (withOne - before) / CONVERSATIONS;
  const message = (withMore - withOne) / CONVERSATIONS / MESSAGES;
  line({ name: 'memory, idle conversation with 100 bytes of slots and its first message', value: Math.round(conversation), unit: 'bytes' });
  line({ name: 'memory, dedupe of a further message', value: Math.round(message), unit: 'bytes' });
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

type Measured = Awaited<ReturnType<typeof perSecond>>;
function print(name: string, lanes: number, ours: Measured, raw: Measured): void {
  line({
    name: `${name}, ${lanes} lane${lanes === 1 ? '' : 's'}, ${fsync}`,
    value: Math.round(ours.perSecond),
    unit: '1/s',
    baseline: Math.round(raw.perSecond),
    ratio: Number((ours.perSecond / raw.perSecond).toFixed(2)),
    redisMicros: Number(ours.redisMicros.toFixed(1)),
    baselineRedisMicros: Number(raw.redisMicros.toFixed(1)),
    nodeMicros: Number(ours.nodeMicros.toFixed(1)),
    baselineNodeMicros: Number(raw.nodeMicros.toFixed(1)),
  });
}

function line(fields: object): void {
  console.log(JSON.stringify({ suite: 'store-redis', ...fields }));
}
