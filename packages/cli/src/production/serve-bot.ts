import { mkdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createCloudApiTransport } from '@recado/adapters-cloud-api';
import { type Bot, type BotRole, type BotService, ConfigurationError, createBot, type Logger, traceQueue } from '@recado/core';
import { loadBotModule } from '../bot-file/load-bot-module.ts';
import { partBotSetup } from '../bot-file/part-bot-setup.ts';
import { DATA_FILES } from '../dev/data-files.ts';
import { keepNotUnderstood } from '../dev/not-understood-file.ts';
import { type Environment, isProduction, wantsTraces } from './environment.ts';
import { createMetricsEndpoint } from './metrics-endpoint.ts';
import { openKeyring } from './open-keyring.ts';
import { openStores } from './open-stores.ts';
import { operationsHandler } from './operations-handler.ts';
import type { Ending } from './stop-in-time.ts';
import type { StoreSettings } from './store-settings.ts';
import { whatsAppSettings } from './whatsapp-settings.ts';

export interface ServeOptions {
  /** Absolute. */
  readonly botFile: string;
  /** Absolute. */
  readonly dataDir: string;
  readonly roles: readonly BotRole[];
  readonly host: string;
  /** 0 for a free one. */
  readonly port: number;
  readonly stores: StoreSettings;
  readonly namespace: string;
  readonly accepted: readonly string[];
  readonly env: Environment;
  readonly logger: Logger;
}

/** A bot in production. */
export interface ServedBot {
  readonly port: number;
  /** From now on it is not ready, and says so. */
  leave(): void;
  /** What there is to end, in order. */
  readonly endings: readonly Ending[];
}

/** Starts what a process does of a bot. When it throws, everything that was opened is closed. @throws RecadoError */
export async function serveBot(options: ServeOptions): Promise<ServedBot> {
  const endings: Ending[] = [];
  const opened = (name: string, end: () => Promise<void>) => void endings.unshift({ name, end });
  try {
    return { ...(await serve(options, opened)), endings };
  } catch (error) {
    for (const { end } of endings) await end().catch(() => undefined);
    throw error;
  }
}

async function serve(options: ServeOptions, opened: (name: string, end: () => Promise<void>) => void) {
  const { env, roles, logger, dataDir } = options;
  const transport = createCloudApiTransport({ ...whatsAppSettings(env), logger });
  await mkdir(join(dataDir, DATA_FILES.botFolder), { recursive: true, mode: 0o700 });
  const keyring = await openKeyring(env, join(dataDir, DATA_FILES.key));
  const telemetry = await openTelemetry(env, opened);
  const module = await loadBotModule(options.botFile);
  const stores = await openStores({ ...options, settings: options.stores, isProduction: isProduction(env) });
  opened('stores', () => stores.close());
  const queue = traceQueue(stores.queue, telemetry.providers);
  const ownFolder = join(dataDir, DATA_FILES.botFolder);
  const { keys } = stores;
  const environment = { dataDir: ownFolder, keyring, keys, queue, logger, env };
  const { webhookPath, services, bot: setup } = partBotSetup(await module.setUp(environment));
  const bot = createBot({
    ...setup,
    transport,
    store: stores.store,
    keyring,
    keys,
    queue,
    logger,
    roles,
    onNotUnderstood: keepNotUnderstood(join(dataDir, DATA_FILES.notUnderstood), setup.onNotUnderstood),
    telemetry: { ...telemetry.providers, ...setup.telemetry },
  });
  let isLeaving = false;
  const webhook = roles.includes('webhook') ? { path: webhookPath, handle: transport.nodeHandler } : undefined;
  const health = async () => {
    const report = await bot.health();
    return isLeaving ? { ...report, status: 'down' as const, ready: false } : report;
  };
  const server = createServer(operationsHandler({ webhook, metrics: telemetry.metrics, health }));
  const port = await listen(server, options.host, options.port);
  opened('server', () => close(server));
  await startAll(bot, roles.includes('worker') ? services : [], opened);
  return {
    port,
    leave() {
      isLeaving = true;
    },
  };
}

/** Services before the bot that calls them; ended after it, in the opposite order. */
async function startAll(bot: Bot, services: readonly BotService[], opened: (name: string, end: () => Promise<void>) => void) {
  for (const service of services) {
    opened(service.name, () => service.stop());
    await service.start();
  }
  opened('bot', () => bot.stop({ withinMs: BOT_STOP_MS }));
  await bot.start();
}

async function openTelemetry(env: Environment, opened: (name: string, end: () => Promise<void>) => void) {
  const metrics = createMetricsEndpoint();
  opened('metrics', () => metrics.close());
  const traces = wantsTraces(env) ? (await import('./export-traces.ts')).exportTraces(env) : undefined;
  if (traces !== undefined) opened('traces', () => traces.close());
  const { meterProvider } = metrics;
  return { metrics, providers: { meterProvider, ...(traces === undefined ? {} : { tracerProvider: traces.tracerProvider }) } };
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      const hint = 'Choose another one with --port, or as PORT.';
      reject(new ConfigurationError({ message: `Nothing can listen on port ${port} of ${host}.`, hint }, { cause }));
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/** After the bot, so that it can be asked for its health until then. */
async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}

/** Of the ten seconds an orchestrator gives, what is left is for the services and the stores. */
const BOT_STOP_MS = 6_000;
