import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { mask } from '../privacy/mask.ts';
import { safePrompt } from '../privacy/safe-prompt.ts';
import { llmContract } from '../testing/contracts/llm-contract.ts';
import { startLlmServer } from '../testing/llm-server/llm-server.ts';
import { createLlmServerHarness } from '../testing/llm-server/llm-server-harness.ts';
import type { LlmFault } from '../testing/llm-server/llm-server-script.ts';
import { createOllamaLlm } from './ollama-llm.ts';

llmContract({ name: 'OllamaLlm', createLlm: () => createLlmServerHarness((server) => createOllamaLlm({ host: server.url })) });

const request = {
  instructions: safePrompt`Choose the intent.`,
  prompt: safePrompt`Classify: ${mask('quero me cadastrar')}`,
  schema: z.strictObject({ intent: z.enum(['register', 'none']) }),
};

describe('OllamaLlm', () => {
  it('asks phi3 with its instructions apart, held to the schema, without waiting for a stream', async () => {
    await using server = await aServer();
    await createOllamaLlm({ host: server.url, keepAlive: '30m' }).complete({ ...request, maxOutputTokens: 50 });
    expect(server.requests[0]).toMatchObject({
      model: 'phi3',
      instructions: 'Choose the intent.',
      prompt: 'Classify: quero me cadastrar',
      isStreamed: false,
      schema: { type: 'object', properties: { intent: { enum: ['register', 'none'] } }, required: ['intent'], additionalProperties: false },
    });
    expect(JSON.parse(server.requests[0]!.body)).toMatchObject({
      keep_alive: '30m',
      options: { temperature: 0, num_ctx: 4_096, num_predict: 50 },
    });
  });

  it('keeps its connection between calls', async () => {
    await using server = await aServer();
    const llm = createOllamaLlm({ host: server.url });
    for (let call = 0; call < 8; call += 1) await llm.complete(request);
    expect(new Set(server.requests.map(({ connection }) => connection)).size).toBeLessThanOrEqual(2);
  });

  it.each<[LlmFault, object]>([
    ['server_error', { status: 'unavailable', reason: 'server_error' }],
    ['offline', { status: 'unavailable', reason: 'offline' }],
    ['cut', { status: 'unavailable', reason: 'cut' }],
    ['throttled', { status: 'unavailable', reason: 'throttled', retryAfterMs: 1_000 }],
    ['model_missing', { status: 'unavailable', reason: 'model_missing' }],
    ['invalid_json', { status: 'unavailable', reason: 'bad_response' }],
    ['chatter', { status: 'invalid', reason: 'not_json' }],
    ['wrong_schema', { status: 'invalid', reason: 'wrong_schema' }],
    ['tool_call', { status: 'invalid', reason: 'empty' }],
    ['empty', { status: 'invalid', reason: 'empty' }],
    ['cut_short', { status: 'invalid', reason: 'cut_short' }],
  ])('answers %s as an outcome, after one request', async (fault, outcome) => {
    await using server = await aServer();
    server.enqueue({ fault });
    expect(await createOllamaLlm({ host: server.url }).complete(request)).toMatchObject(outcome);
    expect(server.requests).toHaveLength(1);
  });

  it('lets go of an answer that stops after its headers', async () => {
    await using server = await aServer();
    server.enqueue({ fault: 'hang_in_answer' });
    const controller = new AbortController();
    const taken = server.nextRequest();
    const answering = createOllamaLlm({ host: server.url }).complete({ ...request, signal: controller.signal });
    await taken;
    controller.abort();
    expect(await answering).toEqual({ status: 'unavailable', reason: 'aborted' });
  });

  it('says what to install when the client is missing', async () => {
    const { importPeer } = await import('../llm/structured/import-peer.ts');
    await expect(importPeer('ollama', () => Promise.reject(new Error('no')))).rejects.toMatchObject({
      code: 'CONFIGURATION_INVALID',
      hint: expect.stringContaining('pnpm add ollama'),
    });
  });
});

async function aServer() {
  const server = await startLlmServer();
  return Object.assign(server, { [Symbol.asyncDispose]: () => server.close() });
}
