import { checkFlows, compileBot, createMemoryKeyStore, createMemoryQueue, renderMermaid, silentLogger } from '@recado/core';
import { afterEach, describe, expect, it } from 'vitest';
import registrationBot from './bot.ts';
import { closeAll } from './testing/closing.ts';
import { TEST_KEYRING } from './testing/sample.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

afterEach(closeAll);

async function setUp(env: { readonly [name: string]: string } = {}) {
  return registrationBot.setUp({
    dataDir: temporaryFolder(),
    keyring: TEST_KEYRING,
    keys: createMemoryKeyStore(),
    queue: createMemoryQueue(),
    logger: silentLogger,
    env,
  });
}

describe('the bot file', () => {
  it('has flows without a problem', async () => {
    expect(checkFlows(await setUp())).toEqual([]);
  });

  it('draws every flow', async () => {
    for (const [flow] of compileBot(await setUp()).flows.values()) expect(flow && renderMermaid(flow.graph)).toContain('flowchart');
  });

  it('runs the account API, the worker and the archive beside the bot', async () => {
    expect((await setUp()).services?.map(({ name }) => name)).toEqual(['user-account-api', 'pii-update-worker', 'message-archive']);
  });

  it('uses an account API that runs elsewhere', async () => {
    const { services } = await setUp({ UserAccountApi__BaseUrl: 'http://user-account-api:8080' });
    expect(services?.map(({ name }) => name)).toEqual(['pii-update-worker', 'message-archive']);
  });

  it('refuses an address that is none', async () => {
    await expect(setUp({ USER_ACCOUNT_API_URL: 'over there' })).rejects.toThrow('UserAccountApi__BaseUrl is not a URL');
    await expect(setUp({ USER_ACCOUNT_API_PORT: 'http' })).rejects.toThrow('is not a port');
  });
});
