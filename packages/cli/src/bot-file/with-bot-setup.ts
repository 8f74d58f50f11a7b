import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BotSetup, createMemoryKeyStore, createMemoryQueue, parseKeyring, silentLogger } from '@recado/core';
import { loadBotModule } from './load-bot-module.ts';

/**
 * Loads a bot to look at it: its services are not started, its folder and its key are thrown away afterwards.
 * @throws ConfigurationError when the file holds no bot, and whatever its `setUp` throws.
 */
export async function withBotSetup<T>(path: string, look: (setup: BotSetup) => T): Promise<T> {
  const module = await loadBotModule(path);
  const dataDir = await mkdtemp(join(tmpdir(), 'recado-'));
  const queue = createMemoryQueue();
  try {
    const keyring = parseKeyring(randomBytes(32).toString('base64'));
    return look(await module.setUp({ dataDir, keyring, keys: createMemoryKeyStore(), queue, logger: silentLogger, env: process.env }));
  } finally {
    await queue.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
