import { ConfigurationError, type LadderModel, type Llm } from '@recado/core';
import { createOllamaLlm } from '@recado/core/ollama';
import { createOpenaiLlm } from '@recado/core/openai';
import { type Environment, setting } from './config.ts';

/**
 * The language model that is asked about what rules and classifier do not know; none unless one of its variables is set. A remote one needs its provider to be named.
 * @throws ConfigurationError for a provider, an address, a place or a time that is none.
 */
export function languageModelSetting(env: Environment): LadderModel | undefined {
  const provider = setting(env, ...PROVIDER_NAMES);
  const baseUrl = urlSetting(env);
  const model = setting(env, ...MODEL_NAMES);
  if (provider === undefined && baseUrl === undefined && model === undefined) return undefined;
  return { llm: openModel(env, provider ?? 'ollama', baseUrl, model), timeoutMs: timeoutSetting(env) };
}

function openModel(env: Environment, provider: string, baseUrl: string | undefined, model: string | undefined): Llm {
  const locality = localitySetting(env);
  const where = locality === undefined ? {} : { locality };
  if (provider === 'ollama') {
    return createOllamaLlm({ ...where, ...(baseUrl === undefined ? {} : { host: baseUrl }), ...(model === undefined ? {} : { model }) });
  }
  if (provider !== 'openai') {
    throw new ConfigurationError({ message: `${PROVIDER_NAMES[0]} is not a provider.`, hint: 'Set it to ollama or openai.' });
  }
  if (model === undefined) {
    throw new ConfigurationError({ message: `${MODEL_NAMES[0]} is not set.`, hint: 'Name a model of the server, such as gpt-4o-mini.' });
  }
  const apiKey = setting(env, 'LLM__ApiKey', 'OPENAI_API_KEY');
  return createOpenaiLlm({ model, ...where, ...(baseUrl === undefined ? {} : { baseUrl }), ...(apiKey === undefined ? {} : { apiKey }) });
}

function urlSetting(env: Environment): string | undefined {
  const value = setting(env, ...URL_NAMES);
  if (value === undefined || URL.canParse(value)) return value;
  throw new ConfigurationError({ message: `${URL_NAMES[0]} is not a URL.`, hint: 'Write it as http://ollama:11434.' });
}

function localitySetting(env: Environment): Llm['locality'] | undefined {
  const value = setting(env, ...LOCALITY_NAMES);
  if (value === undefined || value === 'local' || value === 'remote') return value;
  throw new ConfigurationError({ message: `${LOCALITY_NAMES[0]} is not a place.`, hint: 'Set it to local or remote.' });
}

function timeoutSetting(env: Environment): number {
  const value = Number(setting(env, ...TIMEOUT_NAMES) ?? DEFAULT_TIMEOUT_MS);
  if (Number.isInteger(value) && value > 0) return value;
  throw new ConfigurationError({ message: `${TIMEOUT_NAMES[0]} is not a time.`, hint: 'Give whole milliseconds, such as 4000.' });
}

const PROVIDER_NAMES = ['LLM__Provider', 'LLM_PROVIDER'] as const;
const URL_NAMES = ['LLM__BaseUrl', 'LLM_BASE_URL'] as const;
const MODEL_NAMES = ['LLM__Model', 'LLM_MODEL'] as const;
const LOCALITY_NAMES = ['LLM__Locality', 'LLM_LOCALITY'] as const;
const TIMEOUT_NAMES = ['LLM__TimeoutMs', 'LLM_TIMEOUT_MS'] as const;
const DEFAULT_TIMEOUT_MS = 4_000;
