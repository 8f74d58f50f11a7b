import { checkedFetch } from '../llm/structured/checked-fetch.ts';
import { importPeer } from '../llm/structured/import-peer.ts';
import { LlmFailed } from '../llm/structured/llm-failed.ts';
import { completeOver, type LlmWire, type WireAnswer, type WireRequest, writeOver } from '../llm/structured/structured-answer.ts';
import { toLlmFailed } from '../llm/structured/to-llm-failed.ts';
import type { Llm, LlmAnswer, LlmRequest, LlmTextRequest } from '../ports/llm/llm.ts';
import type { OllamaLibrary, OllamaLlmOptions } from './ollama-llm-options.ts';

/** A model that Ollama runs, by default on this machine. Needs the package `ollama`, loaded at the first call. */
export function createOllamaLlm(options: OllamaLlmOptions = {}): OllamaLlm {
  return new OllamaLlm(options);
}

/** See `createOllamaLlm`. Answers are held to their schema by Ollama itself (`format`). */
export class OllamaLlm implements Llm {
  readonly specVersion = 1;
  readonly name: string;
  readonly locality: 'local' | 'remote';
  readonly #wire: LlmWire;

  constructor(options: OllamaLlmOptions) {
    this.name = `ollama:${options.model ?? DEFAULT_MODEL}`;
    this.locality = options.locality ?? 'local';
    this.#wire = { locality: this.locality, constrains: true, ask: (request) => chat(options, request) };
  }

  complete<Value>(request: LlmRequest<Value>): Promise<LlmAnswer<Value>> {
    return completeOver(this.#wire, request);
  }

  write(request: LlmTextRequest): Promise<LlmAnswer<string>> {
    return writeOver(this.#wire, request);
  }
}

/** A client a call, because its `abort` is for all calls at once and does nothing before the headers. The connection is kept all the same. */
async function chat(options: OllamaLlmOptions, request: WireRequest): Promise<WireAnswer> {
  const { host = DEFAULT_HOST, headers = {}, fetch = globalThis.fetch } = options;
  const { Ollama } = options.lib ?? (await importPeer<OllamaLibrary>('ollama', () => import('ollama')));
  const client = new Ollama({ host, headers, fetch: checkedFetch(fetch, request.signal) as never });
  try {
    const answer = await client.chat(toChatRequest(options, request) as never);
    return request.onText === undefined ? toWireAnswer(answer) : await readStream(answer as AsyncIterable<unknown>, request.onText);
  } catch (error) {
    throw toLlmFailed(error, request.signal);
  }
}

function toChatRequest(
  { model = DEFAULT_MODEL, temperature = 0, contextTokens = 4_096, keepAlive }: OllamaLlmOptions,
  request: WireRequest,
) {
  const { instructions, prompt, schema, maxOutputTokens, onText } = request;
  return {
    model,
    messages: [...(instructions === undefined ? [] : [{ role: 'system', content: instructions }]), { role: 'user', content: prompt }],
    stream: onText !== undefined,
    ...(schema === undefined ? {} : { format: schema }),
    ...(keepAlive === undefined ? {} : { keep_alive: keepAlive }),
    options: { temperature, num_ctx: contextTokens, ...(maxOutputTokens === undefined ? {} : { num_predict: maxOutputTokens }) },
  };
}

async function readStream(chunks: AsyncIterable<unknown>, onText: (text: string) => void): Promise<WireAnswer> {
  let text = '';
  for await (const chunk of chunks) {
    const piece = toWireAnswer(chunk);
    if (piece.text !== '') onText(piece.text);
    text += piece.text;
    if ((chunk as ChatResponse).done) return { ...piece, text };
  }
  throw new LlmFailed('cut');
}

/** The part of Ollama's answer we read. */
interface ChatResponse {
  readonly message?: { readonly content?: string };
  readonly done?: boolean;
  readonly done_reason?: string;
  readonly prompt_eval_count?: number;
  readonly eval_count?: number;
}

function toWireAnswer(answer: unknown): WireAnswer {
  const { message, done_reason, prompt_eval_count = 0, eval_count = 0 } = (answer ?? {}) as ChatResponse;
  if (typeof message !== 'object' || message === null) throw new LlmFailed('bad_response');
  const text = typeof message.content === 'string' ? message.content : '';
  return {
    text,
    inputTokens: prompt_eval_count,
    outputTokens: eval_count,
    ...(done_reason === 'length' ? { stopped: 'cut_short' as const } : {}),
  };
}

const DEFAULT_MODEL = 'phi3';
const DEFAULT_HOST = 'http://127.0.0.1:11434';
