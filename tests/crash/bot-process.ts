// The bot that the crash test kills: an echo that numbers its answers, on the store it is told, behind the real Cloud API adapter.
import { createServer } from 'node:http';
import { createCloudApiTransport } from '@recado/adapters-cloud-api';
import { createBot, flow, freeText } from '@recado/core';
import { openStore } from './open-store.ts';

const { store: storeToOpen, port, graphUrl, phoneNumberId, accessToken, appSecret, verifyToken } = JSON.parse(process.argv[2] ?? '{}');

const echo = flow('echo', { version: 1 })
  .declare({ count: freeText() })
  .say('hello', { pt: 'pronto' })
  .ask('word', freeText(), { pt: '…' })
  .action('number', async ({ slots, set }) => {
    await new Promise((resolve) => setImmediate(resolve));
    set({ count: String(Number(slots.count ?? 0) + 1) });
  })
  .say('answer', { pt: 'recebi {word} como {count}' }, { next: { to: 'word', clear: ['word'] } })
  .end();

const transport = createCloudApiTransport({ phoneNumberId, accessToken, appSecret, verifyToken, graphUrl });
const store = await openStore(storeToOpen);
const bot = createBot({
  flows: [echo],
  entry: echo,
  transport,
  store,
  keyring: { current: { id: 'crash', secret: new Uint8Array(32).fill(3) }, previous: [] },
  presence: 'none',
  turns: { leaseMs: 1_000, pollMs: 100 },
  sending: { leaseMs: 1_000, reconcileAfterMs: 2_000 },
});
await bot.start();
const server = createServer(transport.nodeHandler);
server.listen(port, '127.0.0.1', () => process.send?.({ type: 'ready' }));

process.on('message', async (request) => {
  if (request === 'balance') process.send?.({ type: 'balance', isSettled: await bot.isSettled(), balance: await store.ledger.balance() });
});
process.on('disconnect', () => process.exit(0));
