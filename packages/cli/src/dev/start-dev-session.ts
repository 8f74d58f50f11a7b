import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ContactAddresses, LogLevel } from '@recado/core';
import { lockFolder } from '@recado/core/sqlite';
import { createEmulator, type EmulatedUser, type Emulator } from '@recado/emulator';
import { toChatMessage } from '../chat/to-chat-message.ts';
import { Transcript } from '../chat/transcript.ts';
import type { HostSettings } from '../host/host-message.ts';
import type { BotEvent } from './bot-event.ts';
import { BotProcess } from './bot-process.ts';
import { DATA_FILES } from './data-files.ts';
import { prepareDataFolder, resetDataFolder } from './data-folder.ts';
import type { DevEvent, DevSession } from './dev-session.ts';
import { watchFolder } from './watch-folder.ts';

export interface DevSessionOptions {
  /** Absolute. */
  readonly botFile: string;
  /** Absolute; made when absent. */
  readonly dataDir: string;
  /** Forgets everything first. */
  readonly reset: boolean;
  /** Port of the bot's webhook. @default 0, a free one */
  readonly port?: number;
  /** Number of the person who writes. @default '+55 11 98765-0001' */
  readonly phone?: string;
  /** Profile name of that person. @default the one they had, or 'Maria' */
  readonly name?: string;
  readonly logLevel: LogLevel;
}

/**
 * Starts a bot in a process of its own, beside an emulated WhatsApp, on a data folder that is ours alone meanwhile.
 * @throws DataFolderInUseError, EmulatorError
 */
export async function startDevSession(options: DevSessionOptions): Promise<DevSession> {
  const { dataDir, botFile } = options;
  prepareDataFolder(dataDir);
  const lock = lockFolder(dataDir);
  if (options.reset) resetDataFolder(dataDir);
  const settings = Promise.withResolvers<HostSettings>();
  const listeners = new Set<(event: DevEvent) => void>();
  const untold: DevEvent[] = [];
  const tell = (event: DevEvent) => {
    if (listeners.size === 0) untold.push(event);
    for (const listener of listeners) listener(event);
  };
  let emulator: Emulator | undefined;
  const onEvent = (event: BotEvent) => {
    if (event.type === 'bot.ready') emulator?.retryNow();
    tell(event);
  };
  const bot = new BotProcess({ settings: settings.promise, onEvent });
  bot.start();
  try {
    const [appSecret, verifyToken, accessToken] = [newSecret(), newSecret(), newSecret()];
    emulator = await createEmulator({ dataDir, webhook: { url: () => bot.webhookUrl, appSecret, verifyToken }, number: { accessToken } });
    const { phoneNumberId } = emulator.config;
    const { port = 0, logLevel } = options;
    const person = personOf(emulator, options);
    const hasWritten = emulator.history(person.record.key).length > 0;
    settings.resolve({
      botFile,
      dataDir,
      port,
      logLevel,
      graphUrl: emulator.baseUrl,
      phoneNumberId,
      accessToken,
      appSecret,
      verifyToken,
      ...(hasWritten ? { person: addressesOf(person) } : {}),
    });
    return assemble({ options, emulator, person, bot, listeners, untold, tell, release: () => lock.release() });
  } catch (error) {
    await bot.stop();
    await emulator?.close();
    lock.release();
    throw error;
  }
}

interface Parts {
  readonly options: DevSessionOptions;
  readonly emulator: Emulator;
  readonly person: EmulatedUser;
  readonly bot: BotProcess;
  readonly listeners: Set<(event: DevEvent) => void>;
  /** What happened before anybody listened. */
  readonly untold: DevEvent[];
  readonly tell: (event: DevEvent) => void;
  readonly release: () => void;
}

function assemble({ options, emulator, person, bot, listeners, untold, tell, release }: Parts): DevSession {
  const { key } = person.record;
  const transcript = new Transcript();
  for (const message of emulator.history(key).map(toChatMessage)) if (message !== undefined) transcript.put(message);
  const unsubscribe = emulator.subscribe((event) => {
    if (!('userKey' in event) || event.userKey !== key) return;
    if (event.type === 'typing.shown') tell({ type: 'typing', until: event.until });
    if (!('entry' in event)) return;
    const message = toChatMessage(event.entry);
    if (message === undefined) return;
    transcript.put(message);
    tell({ type: 'message', message, isNew: event.type !== 'status.changed' });
  });
  const stopWatching = watchFolder({
    folder: dirname(options.botFile),
    ignore: [options.dataDir, join(options.dataDir, DATA_FILES.botFolder)],
    onChange: () => {
      tell({ type: 'reloading' });
      void bot.restart();
    },
  });
  const close = async () => {
    stopWatching();
    await bot.stop();
    unsubscribe();
    await emulator.close();
    release();
  };
  let closing: Promise<void> | undefined;
  return {
    get messages() {
      return transcript.messages;
    },
    subscribe(listener) {
      listeners.add(listener);
      for (const event of untold.splice(0)) listener(event);
      return () => listeners.delete(listener);
    },
    async say(text) {
      await person.say(text);
    },
    async choose(message, { id }) {
      await (message.type === 'list' ? person.pick(id) : person.tap(id));
    },
    async actAsAgent(signal) {
      await bot.ready();
      await bot.request({ type: 'agent', addresses: addressesOf(person), signal });
    },
    async settled() {
      for (let pauseMs = 4; ; pauseMs = Math.min(pauseMs * 1.5, 100)) {
        await bot.ready();
        const isQuiet = emulator.pending().messages === 0;
        if (isQuiet && (await bot.request({ type: 'settled' }).catch(() => false))) return;
        await setTimeout(pauseMs);
      }
    },
    close() {
      closing ??= close();
      return closing;
    },
  };
}

function addressesOf({ record: { waId, bsuid } }: EmulatedUser): ContactAddresses {
  return { ...(waId === undefined ? {} : { phone: waId }), bsuid };
}

/** A known person keeps the name they had unless another is given. */
function personOf(emulator: Emulator, { phone = '+55 11 98765-0001', name }: DevSessionOptions): EmulatedUser {
  const person = emulator.user({ phone, ...(name === undefined ? {} : { name }) });
  const isNew = emulator.history(person.record.key).length === 0;
  return isNew && name === undefined ? emulator.user({ phone, name: 'Maria' }) : person;
}

const newSecret = () => randomBytes(24).toString('base64url');
