import { mkdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createCloudApiTransport } from '@recado/adapters-cloud-api';
import {
  type BotService,
  ConfigurationError,
  type ContactAddresses,
  type ConversationReport,
  createBot,
  createJsonLogger,
  type TurnReport,
} from '@recado/core';
import { createSqliteConversationStore, createSqliteKeyStore, createSqliteQueue } from '@recado/core/sqlite';
import { loadBotModule } from '../bot-file/load-bot-module.ts';
import { partBotSetup } from '../bot-file/part-bot-setup.ts';
import { DATA_FILES } from '../dev/data-files.ts';
import { keepNotUnderstood } from '../dev/not-understood-file.ts';
import { openKeyring } from '../production/open-keyring.ts';
import type { HostRequest, HostSettings } from './host-message.ts';
import { lockBotFolder } from './lock-bot-folder.ts';
import { openLogFile } from './log-file.ts';
import { watchQueue } from './watched-queue.ts';

/** A bot at work in this process. */
export interface RunningBot {
  readonly webhookUrl: string;
  answer(request: HostRequest): Promise<boolean>;
  /** Where the conversation with somebody stands. */
  inspect(person: ContactAddresses): Promise<ConversationReport | undefined>;
  /** Finishes what runs, stops the services in reverse order and closes the stores. */
  stop(): Promise<void>;
}

/**
 * Starts a bot the way production does, against the emulator: stores in the data folder, Cloud API transport, webhook server, services.
 * When it throws, parts may be left running: the process is meant to end.
 */
export async function startBot(settings: HostSettings, onTurn: (report: TurnReport) => void): Promise<RunningBot> {
  const { dataDir, phoneNumberId, accessToken, appSecret, verifyToken, graphUrl } = settings;
  const lock = await lockBotFolder(dataDir);
  const log = openLogFile(join(dataDir, DATA_FILES.log));
  const logger = createJsonLogger({ level: settings.logLevel, write: log.write });
  const module = await loadBotModule(settings.botFile);
  const keyring = await openKeyring(process.env, join(dataDir, DATA_FILES.key));
  const store = createSqliteConversationStore({ path: join(dataDir, DATA_FILES.store) });
  const keys = createSqliteKeyStore({ path: join(dataDir, DATA_FILES.keys) });
  const queue = watchQueue(createSqliteQueue({ path: join(dataDir, DATA_FILES.queue) }));
  const ownFolder = join(dataDir, DATA_FILES.botFolder);
  await mkdir(ownFolder, { recursive: true, mode: 0o700 });
  const environment = { dataDir: ownFolder, keyring, keys, queue: queue.queue, logger, env: process.env };
  const { webhookPath, services, bot: setup } = partBotSetup(await module.setUp(environment));
  const transport = createCloudApiTransport({ phoneNumberId, accessToken, appSecret, verifyToken, graphUrl, logger });
  const onNotUnderstood = keepNotUnderstood(join(dataDir, DATA_FILES.notUnderstood), setup.onNotUnderstood);
  const bot = createBot({
    ...setup,
    structureChange: 'migrate',
    transport,
    store,
    keyring,
    keys,
    queue: queue.queue,
    logger,
    onTurn,
    onNotUnderstood,
  });
  const server = createServer((request, response) => {
    if (request.url?.split('?')[0] === webhookPath) transport.nodeHandler(request, response);
    else response.writeHead(404).end();
  });
  const port = await listen(server, settings.port);
  for (const service of services) await service.start();
  await bot.start();

  const isSettled = async () =>
    (await bot.isSettled()) && (await queue.isSettled()) && (await areSettled(services)) && (await bot.isSettled());
  return {
    webhookUrl: `http://127.0.0.1:${port}${webhookPath}`,
    async answer(request) {
      if (request.type === 'settled') return isSettled();
      await bot.signal(await bot.conversationWith(transport.channelId, request.addresses), request.signal);
      return true;
    },
    async inspect(person) {
      return bot.inspect(await bot.conversationWith(transport.channelId, person));
    },
    async stop() {
      server.close();
      server.closeIdleConnections();
      await bot.stop();
      for (const service of services.toReversed()) await service.stop();
      server.closeAllConnections();
      await queue.queue.close();
      await store.close();
      await keys.close();
      log.close();
      lock.release();
    },
  };
}

async function areSettled(services: readonly BotService[]): Promise<boolean> {
  for (const service of services) if ((await service.isSettled?.()) === false) return false;
  return true;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      const hint = 'Choose another one with --port, or leave it out for a free one.';
      reject(new ConfigurationError({ message: `The webhook cannot listen on port ${port}.`, hint }, { cause }));
    });
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
