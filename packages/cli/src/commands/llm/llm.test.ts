import { type LlmServer, startLlmServer } from '@recado/core/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBotFolder } from '../../test-support/bot-folder.ts';
import { captureOutput } from '../../test-support/capture-output.ts';
import { type LlmCheckCommandOptions, runLlmCheck } from './run.ts';

const BOT = `import { defineBot, flow, intent } from '@recado/core';
const hours = flow('hours', { version: 1 }).say('hours', { pt: 'Nove.' }).end();
const place = flow('place', { version: 1 }).say('place', { pt: 'Aqui.' }).end();
export default defineBot({ flows: [hours, place], intents: [
  intent('hours', { flow: 'hours', examples: { pt: ['que horas abre', 'abre domingo', 'horário'] } }),
  intent('place', { flow: 'place', examples: { pt: ['onde fica', 'qual o endereço da loja'] } }),
] });
`;
const OPTIONS: LlmCheckCommandOptions = { provider: 'ollama', limit: 200, timeoutMs: 10_000, json: true };

let server: LlmServer;
beforeEach(async () => {
  server = await startLlmServer({ always: { answer: ({ prompt }) => choose(/hor|domingo/.test(prompt) ? 'hours' : 'place') } });
});
afterEach(() => server.close());
const choose = (intent: string) => JSON.stringify({ intent, certainty: 'sure' });

async function check(options: Partial<LlmCheckCommandOptions> = {}, source = BOT) {
  using folder = createBotFolder(source);
  const { io, written } = captureOutput(folder.path);
  const exitCode = await runLlmCheck({ ...OPTIONS, url: server.url, ...options }, io);
  return { exitCode, ...written };
}

describe('recado llm check', { timeout: 60_000 }, () => {
  it('measures a model of Ollama on the bot’s examples', async () => {
    const { exitCode, stdout } = await check();
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ model: 'ollama:phi3', examples: 5, intents: 2, right: 5, accuracy: 1, confusions: [] });
    expect(server.requests).toHaveLength(6);
  });

  it('measures a model behind the protocol of OpenAI', async () => {
    const { stdout } = await check({ provider: 'openai', model: 'gpt-test', url: server.openaiUrl });
    expect(JSON.parse(stdout)).toMatchObject({ model: 'openai:gpt-test', locality: 'remote', right: 5 });
    expect(server.requests[0]?.protocol).toBe('openai');
  });

  it('prints a table with what is confused', async () => {
    server.always({ answer: () => choose('hours') });
    const { exitCode, stdout } = await check({ json: false });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^accuracy {3}60\.0 %$/m);
    expect(stdout).toMatch(/^outcomes {3}3 right, 2 wrong, 0 did not know, 0 nonsense, 0 no answer$/m);
    expect(stdout).toMatch(/^latency {4}p50 .* ms, p95 .* ms/m);
    expect(stdout).toMatch(/^confusion {2}2 × place taken for hours$/m);
  });

  it('fails below the accuracy asked for, and when nobody answers', async () => {
    server.always({ answer: () => choose('hours') });
    expect(await check({ minAccuracy: 0.8 })).toMatchObject({ exitCode: 1 });
    server.always({ fault: 'model_missing' });
    const { exitCode, stdout } = await check({ json: false });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^reason {5}1 × model_missing$/m);
  });

  it('says what is missing', async () => {
    await expect(check({ provider: 'openai' })).rejects.toMatchObject({ hint: expect.stringContaining('--model') });
    const bare = `import { defineBot, flow } from '@recado/core';\nexport default defineBot({ flows: [flow('a', { version: 1 }).end()] });\n`;
    await expect(check({}, bare)).rejects.toMatchObject({ hint: expect.stringContaining('examples') });
  });
});
