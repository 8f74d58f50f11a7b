import type { FetchLike } from '../llm/structured/checked-fetch.ts';

export interface OpenaiLlmOptions {
  readonly model: string;
  /** Servers on your own machines often want none. @default 'none' */
  readonly apiKey?: string;
  /** Of OpenAI, or of any server that speaks its protocol, with `/v1`. @default 'https://api.openai.com/v1' */
  readonly baseUrl?: string;
  /** Say `local` when the server is yours. @default 'remote' */
  readonly locality?: 'local' | 'remote';
  /**
   * How the server is told the form of an answer: it holds the model to the schema (`schema`), to JSON (`json`), or nothing (`none`).
   * A server that refuses `schema` is asked with `none` from then on.
   * @default 'schema'
   */
  readonly structuredOutput?: 'schema' | 'json' | 'none';
  /** The name of the length limit in a request: newer models of OpenAI know the first alone, many other servers only the second. @default by `baseUrl` */
  readonly lengthLimit?: 'max_completion_tokens' | 'max_tokens';
  /** @default not sent: some models refuse it */
  readonly temperature?: number;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** @default the global one */
  readonly fetch?: FetchLike;
  /** The module `openai`, when it cannot be imported from here. @default imported at the first call */
  readonly lib?: OpenaiLibrary;
}

/** The part of the module `openai` we use, declared here so that our types never need it. */
export interface OpenaiLibrary {
  readonly OpenAI: new (options: never) => OpenaiClient;
}

export interface OpenaiClient {
  readonly chat: { readonly completions: { create(request: never): PromiseLike<unknown> } };
}
