import type { PiiScanner } from '@recado/core';
import { createRedisClient, type RedisClient } from '@recado/store-redis';
import type { PlacedFinding, ScanTally } from './scanned-place.ts';

/** What is in the name of every key of a Redis, or of all masters of a Cluster, and in every value. It only reads, some hundred entries at a time. */
export async function* scanRedis(scanner: PiiScanner, url: string, tally: ScanTally): AsyncGenerator<PlacedFinding, void, undefined> {
  const client = createRedisClient({ url });
  try {
    await connected(client);
    const masters: readonly RedisNode[] = 'nodes' in client ? client.nodes('master') : [client];
    for (const master of masters) yield* scanMaster(scanner, master, tally);
  } finally {
    client.disconnect();
  }
}

async function* scanMaster(scanner: PiiScanner, redis: RedisNode, tally: ScanTally): AsyncGenerator<PlacedFinding, void, undefined> {
  let cursor = '0';
  do {
    const [next, keys] = await redis.scanBuffer(cursor, 'COUNT', BATCH);
    cursor = next.toString();
    for (const key of keys) {
      tally.keys += 1;
      const part = kindOfKey(scanner.redact(key.toString('utf8')));
      const isOurs = OUR_KEY.test(key.toString('latin1'));
      const read = (value: Value) => scanner.scanBytes(isOurs ? withoutBookkeeping(value) : value);
      for await (const finding of read(one(key))) yield { ...finding, source: 'redis', part: `${part} (name)` };
      for await (const value of valuesOf(redis, key)) for await (const finding of read(value)) yield { ...finding, source: 'redis', part };
    }
  } while (cursor !== '0');
}

/** A key of the conversation store. */
const OUR_KEY = /:\{(?:s\d{1,3}|all)\}(?::|$)/;
/** What a conversation, a message, a reply is called there: 92 bits in a digit and 15 letters. */
const DIGEST = /(?<![\w-])[0-3][\w-]{15}(?![\w-])/g;
/** What became of a message or reply: a number of 15 digits that is no card, and a digest. */
const LEDGER_ENTRY = /^\d{10,17}(?=@|$)/;

/** Each byte of them blanked, so that random letters are nobody's name. */
function withoutBookkeeping(value: Value): Value {
  if (!Array.isArray(value) || value.length !== 1) return value;
  const blank = (found: string) => '\n'.repeat(found.length);
  const text = Buffer.from(value[0]).toString('latin1').replace(DIGEST, blank).replace(LEDGER_ENTRY, blank);
  return one(Buffer.from(text, 'latin1'));
}

type RedisNode = Extract<RedisClient, { readonly mode: string }>;
type Value = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** Each value of a key by itself. A key that is gone meanwhile has none. */
async function* valuesOf(redis: RedisNode, key: Buffer): AsyncGenerator<Value, void, undefined> {
  const kind = await redis.type(key);
  if (kind === 'string') yield piecesOf(redis, key);
  else if (kind === 'list') yield* listItems(redis, key);
  else if (kind === 'stream') yield* streamEntries(redis, key);
  else if (kind === 'hash') yield* members((cursor) => redis.hscanBuffer(key, cursor, 'COUNT', BATCH));
  else if (kind === 'set') yield* members((cursor) => redis.sscanBuffer(key, cursor, 'COUNT', BATCH));
  else if (kind === 'zset') yield* members((cursor) => redis.zscanBuffer(key, cursor, 'COUNT', BATCH));
  else if (kind !== 'none') yield one(await redis.dumpBuffer(key));
}

async function* piecesOf(redis: RedisNode, key: Buffer): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; ; at += PIECE) {
    const piece = await redis.getrangeBuffer(key, at, at + PIECE - 1);
    if (piece.length > 0) yield piece;
    if (piece.length < PIECE) return;
  }
}

async function* listItems(redis: RedisNode, key: Buffer): AsyncGenerator<Value, void, undefined> {
  for (let at = 0; ; at += BATCH) {
    const items = await redis.lrangeBuffer(key, at, at + BATCH - 1);
    yield* items.map(one);
    if (items.length < BATCH) return;
  }
}

async function* streamEntries(redis: RedisNode, key: Buffer): AsyncGenerator<Value, void, undefined> {
  for (let from = '-'; ; ) {
    const entries = await redis.xrangeBuffer(key, from, '+', 'COUNT', BATCH);
    for (const [, fields] of entries) yield* fields.map(one);
    const last = entries.at(-1);
    if (last === undefined || entries.length < BATCH) return;
    from = `(${last[0].toString()}`;
  }
}

/** Members, or fields and values, or members and scores. */
async function* members(scan: (cursor: string) => Promise<[Buffer, Buffer[]]>): AsyncGenerator<Value, void, undefined> {
  let cursor = '0';
  do {
    const [next, items] = await scan(cursor);
    cursor = next.toString();
    yield* items.map(one);
  } while (cursor !== '0');
}

const one = (value: Buffer | null): Value => (value === null ? [] : [value]);

/** Names that differ in an id only are of one kind. */
const kindOfKey = (key: string): string =>
  key
    .replace(/[bcdfghjklmnpqrst]{16,}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{16,}|\d+/g, '*')
    .replace(/[^\x20-\x7e\xa0-\uffff]/g, '?');

/** At once or not at all: a client that is let alone tries for ever. */
function connected(client: RedisClient): Promise<void> {
  return new Promise((resolve, reject) => {
    client.once('ready', () => resolve());
    client.on('error', reject);
  });
}

const BATCH = 500;
const PIECE = 1024 * 1024;
