import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator, type Emulator } from '../src/index.ts';

/** Prints JSON lines: webhooks and sends per second through one process that also holds the receiving bot. */
const PEOPLE = 1_000;
const ROUNDS = 10;

const bot = createServer((incoming, response) => {
  incoming.resume();
  incoming.on('end', () => response.writeHead(200).end());
});
await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${(bot.address() as AddressInfo).port}/`;
const dataDir = await mkdtemp(join(tmpdir(), 'recado-emulator-bench-'));
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

for (const [journal, options] of [
  ['memory', {}],
  ['sqlite', { dataDir }],
] as const) {
  await using emulator = await createEmulator({ ...options, webhook: { url, appSecret: 'bench' }, statusDelaysMs: 'none' });
  const people = Array.from({ length: PEOPLE }, (_, index) => emulator.user({ phone: `55119${10_000_000 + index}` }));
  await measure('webhooks', journal, PEOPLE * ROUNDS, async () => {
    for (let round = 0; round < ROUNDS; round += 1) await Promise.all(people.map((person) => person.say('olá')));
    await emulator.settled();
  });
  await measure('sends', journal, PEOPLE * ROUNDS, async () => {
    const to = people.map((person) => person.record.key);
    for (let round = 0; round < ROUNDS; round += 1) await Promise.all(to.map((phone) => send(emulator, phone)));
  });
}
agent.destroy();
bot.close();
bot.closeAllConnections();
await rm(dataDir, { recursive: true });

async function measure(what: string, journal: string, count: number, run: () => Promise<void>): Promise<void> {
  const startedAt = performance.now();
  await run();
  const perSecond = Math.round(count / ((performance.now() - startedAt) / 1000));
  process.stdout.write(`${JSON.stringify({ bench: `emulator.${what}`, journal, count, perSecond })}\n`);
}

function send(emulator: Emulator, to: string): Promise<void> {
  const { phoneNumberId, accessToken } = emulator.config;
  const body = JSON.stringify({ messaging_product: 'whatsapp', to, type: 'text', text: { body: 'olá' } });
  return new Promise((resolve, reject) => {
    const call = request(`${emulator.baseUrl}/v26.0/${phoneNumberId}/messages`, {
      method: 'POST',
      agent,
      headers: { authorization: `Bearer ${accessToken}`, 'content-length': Buffer.byteLength(body) },
    });
    call.on('error', reject);
    call.on('response', (response) => {
      response.resume();
      response.on('end', resolve);
    });
    call.end(body);
  });
}
