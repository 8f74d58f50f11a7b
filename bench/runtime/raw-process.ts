// The least that could do the work: HMAC, a Lua call that deduplicates and appends, one that takes, one that writes state and reply, the
// HTTP send and its acknowledgement. No engine, no seals, no leases, no timers, no ledger.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { Agent, createServer, request } from 'node:http';
import { Redis } from 'ioredis';
import { readSettings, serveParent } from './settings.ts';

const ACCEPT = `
if not redis.call('SET', KEYS[1], '1', 'NX', 'EX', 604800) then return 0 end
redis.call('RPUSH', KEYS[2], ARGV[1])
redis.call('RPUSH', KEYS[3], ARGV[2])
return 1`;
const TAKE = `return { redis.call('LINDEX', KEYS[1], 0), redis.call('HMGET', KEYS[2], 'v', 's') }`;
const COMMIT = `
if (redis.call('HGET', KEYS[1], 'v') or '0') ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'v', ARGV[1] + 1, 's', ARGV[2])
redis.call('LPOP', KEYS[2])
redis.call('RPUSH', KEYS[3], ARGV[3])
return 1`;

interface Raw extends Redis {
  accept(...values: string[]): Promise<number>;
  take(...values: string[]): Promise<[string, [string | null, string | null]]>;
  commit(...values: (string | number)[]): Promise<number>;
}

const { roles, redisPort, port, graphUrl, phoneNumberId, accessToken, appSecret } = readSettings();
const redis = new Redis(redisPort, '127.0.0.1', {
  enableAutoPipelining: true,
  scripts: {
    accept: { lua: ACCEPT, numberOfKeys: 3 },
    take: { lua: TAKE, numberOfKeys: 2 },
    commit: { lua: COMMIT, numberOfKeys: 3 },
  },
}) as Raw;

const agent = new Agent({ keepAlive: true, maxSockets: 256, maxFreeSockets: 64 });

if (roles.includes('worker')) void pull();
if (roles.includes('webhook')) createServer({ keepAliveTimeout: 120_000 }, receive).listen(port, '127.0.0.1', serveParent);
else serveParent();

function receive(incoming: import('node:http').IncomingMessage, response: import('node:http').ServerResponse): void {
  const chunks: Buffer[] = [];
  incoming.on('data', (chunk: Buffer) => void chunks.push(chunk));
  incoming.on('end', async () => {
    const raw = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
    const expected = createHmac('sha256', appSecret).update(raw).digest();
    const given = Buffer.from(String(incoming.headers['x-hub-signature-256']).slice(7), 'hex');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return response.writeHead(401).end();
    const { value } = JSON.parse(raw.toString()).entry[0].changes[0];
    await Promise.all(
      (value.messages ?? []).map((message: { id: string; from: string }) =>
        redis.accept(`seen:${message.id}`, `box:${message.from}`, 'ready', JSON.stringify(message), message.from),
      ),
    );
    await Promise.all(
      (value.statuses ?? []).map((status: { id: string; status: string }) => redis.hset('receipts', status.id, status.status)),
    );
    response.writeHead(200, { 'content-length': '0' }).end();
  });
}

/** Waits for ready conversations, many at a time, and takes a turn of each. */
async function pull(): Promise<void> {
  const waiting = redis.duplicate({ enableAutoPipelining: false });
  for (;;) {
    const found = (await waiting.call('BLMPOP', '1', '1', 'ready', 'LEFT', 'COUNT', '64')) as [string, string[]] | null;
    for (const from of found?.[1] ?? []) void turn(from);
  }
}

async function turn(from: string): Promise<void> {
  const [item, [version, kept]] = await redis.take(`box:${from}`, `state:${from}`);
  const message = JSON.parse(item);
  const state = kept === null ? { step: 0, slots: {} as { [step: number]: string } } : JSON.parse(kept);
  state.slots[state.step % 5] = message.text.body;
  state.step += 1;
  const reply = JSON.stringify({
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to: from,
    type: 'text',
    text: { body: `Qual é o seu dado número ${state.step}?` },
    biz_opaque_callback_data: `${from}.${state.step}`,
  });
  if ((await redis.commit(`state:${from}`, `box:${from}`, `outbox:${from}`, version ?? '0', JSON.stringify(state), reply)) !== 1) return;
  await send(reply);
  await redis.lpop(`outbox:${from}`);
}

function send(body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = request(
      `${graphUrl}/v26.0/${phoneNumberId}/messages`,
      {
        method: 'POST',
        agent,
        headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => void chunks.push(chunk));
        response.on('end', () => {
          JSON.parse(Buffer.concat(chunks).toString());
          resolve();
        });
      },
    );
    call.on('error', reject);
    call.end(body);
  });
}
