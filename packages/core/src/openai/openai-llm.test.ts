import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { mask } from '../privacy/mask.ts';
import { safePrompt } from '../privacy/safe-prompt.ts';
import { llmContract } from '../testing/contracts/llm-contract.ts';
import { type LlmServer, type LlmServerOptions, startLlmServer } from '../testing/llm-server/llm-server.ts';
import { createLlmServerHarness } from '../testing/llm-server/llm-server-harness.ts';
import type { LlmFault } from '../testing/llm-server/llm-server-script.ts';
import { createOpenaiLlm } from './openai-llm.ts';
import type { OpenaiLlmOptions } from './openai-llm-options.ts';

llmContract({ name: 'OpenaiLlm', createLlm: () => createLlmServerHarness((server) => anLlm(server)) });

const request = {
  instructions: safePrompt`Choose the intent.`,
  prompt: safePrompt`Classify: ${mask('quero me cadastrar')}`,
  schema: z.strictObject({ intent: z.enum(['register', 'none']) }),
};

describe('OpenaiLlm', () => {
  it('asks with a strict schema, its key, and no length limit of its own', async () => {
    await using server = await aServer();
    await anLlm(server, { apiKey: 'sk-test' }).complete(request);
    const body = JSON.parse(server.requests[0]!.body);
    expect(body.response_format).toMatchObject({ type: 'json_schema', json_schema: { name: 'answer', strict: true } });
    expect(server.requests[0]).toMatchObject({ instructions: 'Choose the intent.', prompt: 'Classify: quero me cadastrar' });
    expect(server.requests[0]!.headers.authorization).toBe('Bearer sk-test');
    expect(body).not.toHaveProperty('max_tokens');
  });

  it('does not call a schema strict that leaves something open', async () => {
    await using server = await aServer();
    await anLlm(server).complete({ ...request, schema: z.object({ intent: z.string(), note: z.string().optional() }) });
    expect(JSON.parse(server.requests[0]!.body).response_format.json_schema.strict).toBe(false);
  });

  it('limits the length by the name the server knows', async () => {
    await using server = await aServer();
    await anLlm(server).complete({ ...request, maxOutputTokens: 40 });
    await anLlm(server, { lengthLimit: 'max_completion_tokens' }).complete({ ...request, maxOutputTokens: 40 });
    expect(server.requests.map(({ body }) => JSON.parse(body))).toMatchObject([{ max_tokens: 40 }, { max_completion_tokens: 40 }]);
  });

  it('puts the schema into the prompt for a server that refuses it, and remembers', async () => {
    await using server = await aServer({ holdsSchemas: false });
    const llm = anLlm(server);
    server.enqueue({ text: 'never said' }, { text: '{"intent":"register"}' }, { text: '{"intent":"none"}' });
    expect(await llm.complete(request)).toMatchObject({ status: 'answered', value: { intent: 'register' } });
    expect(await llm.complete(request)).toMatchObject({ status: 'answered', value: { intent: 'none' } });
    expect(server.requests.map(({ schema, instructions }) => [schema !== undefined, instructions.includes('JSON schema')])).toEqual([
      [true, false],
      [false, true],
      [false, true],
    ]);
  });

  it('asks once more where nothing constrains, saying what was wrong and not what was said', async () => {
    await using server = await aServer();
    const llm = anLlm(server, { structuredOutput: 'none' });
    server.enqueue({ text: 'Claro, Ana!' }, { text: '{"intent":"register"}' });
    expect(await llm.complete(request)).toMatchObject({ status: 'answered', value: { intent: 'register' }, usage: { calls: 2 } });
    expect(server.requests[1]!.prompt).toMatch(/^Classify: quero me cadastrar\n\nYour last answer was not JSON/);
    expect(server.requests[1]!.body).not.toContain('Ana');
  });

  it('asks once more and no oftener', async () => {
    await using server = await aServer({ always: { text: '{"intent":"Ana"}' } });
    const llm = anLlm(server, { structuredOutput: 'json' });
    expect(await llm.complete(request)).toMatchObject({ status: 'invalid', reason: 'wrong_schema', usage: { calls: 2 } });
    expect(server.requests).toHaveLength(2);
    expect(JSON.parse(server.requests[0]!.body).response_format).toEqual({ type: 'json_object' });
  });

  it('asks once only without leave to ask again', async () => {
    await using server = await aServer({ always: { text: 'Claro!' } });
    const llm = anLlm(server, { structuredOutput: 'none' });
    const answer = await llm.complete({ ...request, mayAskAgain: async () => false });
    expect(answer).toMatchObject({ status: 'invalid', reason: 'not_json', usage: { calls: 1 } });
    expect(server.requests).toHaveLength(1);
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
    expect(await anLlm(server).complete(request)).toMatchObject(outcome);
    expect(server.requests).toHaveLength(1);
  });

  it('keeps its connection between calls, and lets go of an answer that stops after its headers', async () => {
    await using server = await aServer();
    const llm = anLlm(server);
    for (let call = 0; call < 8; call += 1) await llm.complete(request);
    expect(new Set(server.requests.map(({ connection }) => connection)).size).toBeLessThanOrEqual(2);
    server.enqueue({ fault: 'hang_in_answer' });
    const controller = new AbortController();
    const taken = server.nextRequest();
    const answering = llm.complete({ ...request, signal: controller.signal });
    await taken;
    controller.abort();
    expect(await answering).toEqual({ status: 'unavailable', reason: 'aborted' });
  });
});

function anLlm({ openaiUrl }: LlmServer, options: Partial<OpenaiLlmOptions> = {}) {
  return createOpenaiLlm({ model: 'gpt-test', baseUrl: openaiUrl, ...options });
}

async function aServer(options: LlmServerOptions = {}) {
  const server = await startLlmServer(options);
  return Object.assign(server, { [Symbol.asyncDispose]: () => server.close() });
}
