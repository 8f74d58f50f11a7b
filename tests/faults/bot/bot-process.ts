// The bot that the fault run drives: numbered answers behind the real Cloud API adapter, in the roles and on the store it is told.

import { createServer } from 'node:http';
import { createCloudApiTransport } from '@recado/adapters-cloud-api';
import { createBot, createSealer, type Logger, silentLogger } from '@recado/core';
import { openStore } from '../stores/open-store.ts';
import { watchStalls } from '../watch-stalls.ts';
import { type BotOrder, type BotReport, type BotSettings, JOBS, LEASE_MS, RECONCILE_AFTER_MS, SEND_TIMEOUT_MS } from './bot-settings.ts';
import { limitDisk } from './disk-limit.ts';
import { createJumpingClock } from './jumping-clock.ts';
import { createNumberingFlow, firstWordsRouter, numberingIntent } from './numbering-flow.ts';
import { tellSink } from './sink-client.ts';
import { TEST_KEYRING } from './test-keyring.ts';
import { weaken } from './weaknesses.ts';

const settings: BotSettings = JSON.parse(process.argv[2] ?? '{}');
const { name, roles, sinkPort } = settings;
const report = (message: BotReport) => void process.send?.(message);

const logger: Logger = {
  ...silentLogger,
  warn(event, fields) {
    if (event === 'reply.sent_again') report({ type: 'resent', outboxId: String(fields?.outboxId) });
  },
  ...(process.env.RECADO_FAULT_LOG === undefined ? {} : { error: (event, fields) => console.error(name, event, JSON.stringify(fields)) }),
};
const clock = createJumpingClock();
const transport = createCloudApiTransport({ ...settings.graph, sendTimeoutMs: SEND_TIMEOUT_MS, logger });
const opened = await openStore(settings.store, clock);
const parts = weaken({ ...opened, transport, sealer: createSealer(TEST_KEYRING) }, settings.weakness);
const numbering = createNumberingFlow(settings);
const bot = createBot({
  flows: [numbering],
  entry: numbering,
  intents: [numberingIntent],
  router: firstWordsRouter,
  roles,
  transport: parts.transport,
  store: parts.store,
  queue: parts.queue,
  keyring: TEST_KEYRING,
  keys: opened.keys,
  clock,
  logger,
  backlog: settings.backlog,
  presence: 'none',
  turns: { leaseMs: LEASE_MS, pollMs: 100, backoffMs: 50, maxAttempts: 5 },
  sending: { leaseMs: LEASE_MS, reconcileAfterMs: RECONCILE_AFTER_MS, maxAttempts: 1_000 },
});
await bot.start();
if (roles.includes('worker')) {
  await parts.queue.consume(
    JOBS,
    async ({ id, data }, { attempt }) => {
      const { sequence, words } = data as unknown as { readonly sequence: number; readonly words: string };
      await tellSink(sinkPort, { type: 'job', jobId: id, attempt, sequence, words: words.split('/') });
    },
    { concurrency: 4, backoffMs: 100, maxAttempts: 1_000 },
  );
}
const server = createServer(transport.nodeHandler);
if (roles.includes('webhook')) server.listen(settings.port, '127.0.0.1', () => report({ type: 'ready' }));
else report({ type: 'ready' });

process.on('message', (order: BotOrder) => {
  if (order.type === 'clock') clock.set(order.offsetMs);
  else limitDisk(order.isFull);
});
process.once('SIGTERM', async () => {
  server.close();
  await bot.stop();
  await opened.close();
  process.exit(0);
});
process.on('disconnect', () => process.exit(0));
watchStalls((forMs) => report({ type: 'stalled', forMs }));
