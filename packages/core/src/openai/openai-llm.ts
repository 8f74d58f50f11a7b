import { checkedFetch } from '../llm/structured/checked-fetch.ts';
import { importPeer } from '../llm/structured/import-peer.ts';
import { LlmFailed } from '../llm/structured/llm-failed.ts';
import { completeOver, type LlmWire, type WireAnswer, type WireRequest, writeOver } from '../llm/structured/structured-answer.ts';
import { toLlmFailed } from '../llm/structured/to-llm-failed.ts';
import { isStrict } from '../llm/structured/wire-schema.ts';
import type { Llm, LlmAnswer, LlmRequest, LlmTextRequest } from '../ports/llm/llm.ts';
import type { OpenaiClient, OpenaiLibrary, OpenaiLlmOptions } from './openai-llm-options.ts';

/** A model of OpenAI, or of any server that speaks its chat protocol. Needs the package `openai`, loaded at the first call. */
export function createOpenaiLlm(options: OpenaiLlmOptions): OpenaiLlm {
  return new OpenaiLlm(options);
}

/** See `createOpenaiLlm`. Never retries by itself: whether there is time for another try is the caller's to say. */
export class OpenaiLlm implements Llm {
  readonly specVersion = 1;
  readonly name: string;
  readonly locality: 'local' | 'remote';
  readonly #wire: LlmWire;

  constructor(options: OpenaiLlmOptions) {
    this.name = `openai:${options.model}`;
    this.locality = options.locality ?? 'remote';
    this.#wire = new OpenaiWire(options, this.locality);
  }

  complete<Value>(request: LlmRequest<Value>): Promise<LlmAnswer<Value>> {
    return completeOver(this.#wire, request);
  }

  write(request: LlmTextRequest): Promise<LlmAnswer<string>> {
    return writeOver(this.#wire, request);
  }
}

class OpenaiWire implements LlmWire {
  readonly locality: Llm['locality'];
  readonly #options: OpenaiLlmOptions;
  #structuredOutput: 'schema' | 'json' | 'none';

  constructor(options: OpenaiLlmOptions, locality: Llm['locality']) {
    this.locality = locality;
    this.#options = options;
    this.#structuredOutput = options.structuredOutput ?? 'schema';
  }

  get constrains(): boolean {
    return this.#structuredOutput === 'schema';
  }

  async ask(request: WireRequest): Promise<WireAnswer> {
    try {
      const client = await this.#client(request.signal);
      const answer = await client.chat.completions.create(this.#toCompletionRequest(request) as never);
      return request.onText === undefined ? toWireAnswer(answer) : await readStream(answer as AsyncIterable<unknown>, request.onText);
    } catch (error) {
      const failed = toLlmFailed(error, request.signal);
      if (this.constrains && failed.reason === 'bad_request' && /response_format|json_schema/.test(failed.detail))
        this.#structuredOutput = 'none';
      throw failed;
    }
  }

  async #client(signal: AbortSignal | undefined): Promise<OpenaiClient> {
    const { apiKey = 'none', baseUrl = OPENAI_URL, headers, fetch = globalThis.fetch, lib } = this.#options;
    const { OpenAI } = lib ?? (await importPeer<OpenaiLibrary>('openai', () => import('openai')));
    return new OpenAI({
      apiKey,
      baseURL: baseUrl,
      organization: null,
      project: null,
      defaultHeaders: headers,
      maxRetries: 0,
      timeout: LONGEST_MS,
      logLevel: 'off',
      fetch: checkedFetch(fetch, signal),
    } as never);
  }

  #toCompletionRequest({ instructions, prompt, schema, maxOutputTokens, onText }: WireRequest) {
    const { model, temperature, baseUrl = OPENAI_URL } = this.#options;
    const lengthLimit = this.#options.lengthLimit ?? (baseUrl === OPENAI_URL ? 'max_completion_tokens' : 'max_tokens');
    return {
      model,
      messages: [...(instructions === undefined ? [] : [{ role: 'system', content: instructions }]), { role: 'user', content: prompt }],
      ...(schema === undefined || this.#structuredOutput === 'none' ? {} : { response_format: this.#responseFormat(schema) }),
      ...(maxOutputTokens === undefined ? {} : { [lengthLimit]: maxOutputTokens }),
      ...(temperature === undefined ? {} : { temperature }),
      ...(onText === undefined ? {} : { stream: true, stream_options: { include_usage: true } }),
    };
  }

  #responseFormat(schema: object) {
    if (this.#structuredOutput === 'json') return { type: 'json_object' };
    return { type: 'json_schema', json_schema: { name: 'answer', schema, strict: isStrict(schema) } };
  }
}

/** The part of an answer, or of a piece of it, that we read. */
interface Completion {
  readonly choices?: readonly {
    readonly message?: { readonly content?: string | null; readonly refusal?: string | null };
    readonly delta?: { readonly content?: string | null; readonly refusal?: string | null };
    readonly finish_reason?: string | null;
  }[];
  readonly usage?: { readonly prompt_tokens?: number; readonly completion_tokens?: number } | null;
}

function toWireAnswer(answer: unknown): WireAnswer {
  const { choices, usage } = (typeof answer === 'object' && answer !== null ? answer : {}) as Completion;
  const [choice] = Array.isArray(choices) ? choices : [];
  if (choice?.message === undefined) throw new LlmFailed('bad_response');
  return { ...tokensOf(usage), text: choice.message.content ?? '', ...stoppedBy(choice.message.refusal, choice.finish_reason) };
}

async function readStream(chunks: AsyncIterable<unknown>, onText: (text: string) => void): Promise<WireAnswer> {
  let text = '';
  let refusal: string | null | undefined;
  let finishReason: string | null | undefined;
  let usage: Completion['usage'];
  for await (const chunk of chunks as AsyncIterable<Completion>) {
    const [choice] = chunk.choices ?? [];
    const piece = choice?.delta?.content ?? '';
    if (piece !== '') onText(piece);
    text += piece;
    refusal = choice?.delta?.refusal ?? refusal;
    finishReason = choice?.finish_reason ?? finishReason;
    usage = chunk.usage ?? usage;
  }
  // The client ends its iterator without a word when the connection ends between two pieces.
  if (finishReason === undefined || finishReason === null) throw new LlmFailed('cut');
  return { ...tokensOf(usage), text, ...stoppedBy(refusal, finishReason) };
}

const tokensOf = (usage: Completion['usage']) => ({ inputTokens: usage?.prompt_tokens ?? 0, outputTokens: usage?.completion_tokens ?? 0 });

function stoppedBy(refusal: string | null | undefined, finishReason: string | null | undefined): Pick<WireAnswer, 'stopped'> {
  if (typeof refusal === 'string' || finishReason === 'content_filter') return { stopped: 'refused' };
  return finishReason === 'length' ? { stopped: 'cut_short' } : {};
}

const OPENAI_URL = 'https://api.openai.com/v1';
/** The client's own limit; ours is the signal. */
const LONGEST_MS = 600_000;
