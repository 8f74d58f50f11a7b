import { type LlmFault, type LlmServer, type LlmServerStep, startLlmServer } from '@recado/core/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { languageModelSetting } from './language-model.ts';
import { closeAll } from './testing/closing.ts';
import { startRegistrationBot } from './testing/start-registration-bot.ts';

afterEach(closeAll);

describe('the language model of the environment', () => {
  it.each([
    [{}, undefined],
    [{ OPENAI_API_KEY: 'sk-1' }, undefined],
    [{ LLM__Provider: 'ollama' }, { llm: { name: 'ollama:phi3', locality: 'local' }, timeoutMs: 4_000 }],
    [
      { LLM__BaseUrl: 'http://ollama:11434', LLM_MODEL: 'qwen', LLM_TIMEOUT_MS: '900' },
      { llm: { name: 'ollama:qwen' }, timeoutMs: 900 },
    ],
    [
      { LLM_PROVIDER: 'openai', LLM_MODEL: 'gpt-4o-mini', OPENAI_API_KEY: 'sk-1' },
      { llm: { name: 'openai:gpt-4o-mini', locality: 'remote' } },
    ],
    [
      { LLM_PROVIDER: 'openai', LLM_MODEL: 'own', LLM__BaseUrl: 'http://vllm:8000/v1', LLM__Locality: 'local' },
      { llm: { name: 'openai:own', locality: 'local' } },
    ],
  ])('%j', (env, model) => {
    if (model === undefined) expect(languageModelSetting(env)).toBeUndefined();
    else expect(languageModelSetting(env)).toMatchObject(model);
  });

  it.each([
    [{ LLM__Provider: 'gemini' }, 'LLM__Provider is not a provider'],
    [{ LLM__Provider: 'openai' }, 'LLM__Model is not set'],
    [{ LLM__BaseUrl: 'over there' }, 'LLM__BaseUrl is not a URL'],
    [{ LLM__Provider: 'ollama', LLM__Locality: 'near' }, 'LLM__Locality is not a place'],
    [{ LLM__Provider: 'ollama', LLM_TIMEOUT_MS: 'soon' }, 'LLM__TimeoutMs is not a time'],
  ])('refuses %j', (env, message) => {
    expect(() => languageModelSetting(env)).toThrow(message);
  });
});

describe('the bot with a language model', { timeout: 30_000 }, () => {
  let server: LlmServer;
  beforeEach(async () => {
    server = await startLlmServer();
  });
  afterEach(() => server.close());
  const UNCLEAR = 'pretendo figurar na relação de vocês';
  const chooses = (intent: string): LlmServerStep => ({
    answer: ({ schema }) =>
      JSON.stringify({ intent, certainty: 'sure', ...(JSON.stringify(schema).includes('"slots"') ? { slots: [] } : {}) }),
  });

  it.each([
    ['ollama', () => ({ LLM__BaseUrl: server.url })],
    ['openai', () => ({ LLM__Provider: 'openai', LLM__Model: 'gpt-test', LLM__BaseUrl: server.openaiUrl })],
  ])('understands by %s what the classifier does not, from masked words', async (_, env) => {
    server.always(chooses('register'));
    const { ana } = await startRegistrationBot({ env: env() });
    await ana.plays([[`${UNCLEAR}, ana.souza@exemplo.com.br`, /São quatro perguntas/, /nome completo/]]);
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]!.body).not.toContain('ana.souza');
  });

  it('asks it nothing that rules and classifier know, and lets it delete nothing', async () => {
    server.always(chooses('delete-data'));
    const { ana } = await startRegistrationBot({ env: { LLM__BaseUrl: server.url } });
    await ana.plays([['quero falar com uma pessoa', /Vou chamar uma pessoa/], ['voltar']]);
    expect(server.requests).toHaveLength(0);
    await ana.plays([[UNCLEAR, /Olá/]]);
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]!.body).not.toContain('delete-data');
  });

  it('shows a remote one nothing of what is said while personal data are asked for', async () => {
    server.always(chooses('none'));
    const env = { LLM__Provider: 'openai', LLM__Model: 'gpt-test', LLM__BaseUrl: server.openaiUrl };
    const { ana } = await startRegistrationBot({ env });
    await ana.plays([
      ['quero me cadastrar', /nome completo/],
      ['será que compensa mesmo esperar tanto assim?', /nome/],
    ]);
    expect(server.requests).toHaveLength(0);
  });

  it.each<LlmFault>(['hang', 'server_error', 'chatter'])('registers as if there were none when it fails: %s', async (fault) => {
    server.always({ fault });
    const { ana } = await startRegistrationBot({ env: { LLM__BaseUrl: server.url, LLM__TimeoutMs: '200' } });
    await ana.plays([
      [UNCLEAR, /Olá/],
      ['quero me cadastrar', /nome completo/],
      ['Ana Souza', /telefone/],
      ['este', /e-mail/],
      ['ana.souza@exemplo.com.br', /endereço/],
      ['Rua das Flores, 123, Centro, São Paulo - SP', /certo\?/],
      ['sim', /Pronto, Ana/],
    ]);
    expect(server.requests.length).toBeGreaterThan(0);
  });
});
