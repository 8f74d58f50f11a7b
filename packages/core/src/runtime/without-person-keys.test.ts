import { afterEach, expect, it, vi } from 'vitest';
import { freeText } from '../answers/free-text.ts';
import { flow } from '../flow/build/flow-builder.ts';
import { createMemoryKeyStore } from '../memory/key-store/memory-key-store.ts';
import { createMemoryConversationStore } from '../memory/memory-conversation-store.ts';
import { createMemoryTransport } from '../testing/memory-transport.ts';
import type { BotOptions } from './bot-options.ts';
import { createBot } from './create-bot.ts';
import { silentLogger } from './json-logger.ts';

const form = flow('form', { version: 1 }).ask('name', freeText(), { pt: 'Como se chama?' }).end();

/** The warnings of a start. */
async function warningsOf(environment: string, options: Pick<BotOptions, 'keys'>): Promise<readonly string[]> {
  vi.stubEnv('NODE_ENV', environment);
  const warnings: string[] = [];
  const bot = createBot({
    flows: [form],
    entry: form,
    transport: createMemoryTransport(),
    store: createMemoryConversationStore(),
    keyring: { current: { id: 'test', secret: new Uint8Array(32).fill(7) }, previous: [] },
    logger: { ...silentLogger, warn: (event) => void warnings.push(event) },
    ...options,
  });
  await bot.start();
  await bot.stop();
  return warnings;
}

afterEach(() => vi.unstubAllEnvs());

it('warns in production when people have no keys of their own, and nowhere else', async () => {
  expect(await warningsOf('production', {})).toEqual(['bot.without_person_keys']);
  expect(await warningsOf('production', { keys: createMemoryKeyStore() })).toEqual([]);
  expect(await warningsOf('development', {})).toEqual([]);
});
