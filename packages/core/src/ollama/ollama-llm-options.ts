import type { FetchLike } from '../llm/structured/checked-fetch.ts';

export interface OllamaLlmOptions {
  /** @default 'phi3' */
  readonly model?: string;
  /** Where Ollama listens. @default 'http://127.0.0.1:11434' */
  readonly host?: string;
  /** Say `remote` when the host is somebody else's. @default 'local' */
  readonly locality?: 'local' | 'remote';
  /** Sent with every request; an authorisation, say. */
  readonly headers?: Readonly<Record<string, string>>;
  /** How long the model stays in memory after a call, as Ollama reads it: `'30m'`, `-1` for ever. @default Ollama's own, 5 minutes */
  readonly keepAlive?: string | number;
  /** Tokens of context. A prompt of 20 intents with their examples needs about 1,500. @default 4_096 */
  readonly contextTokens?: number;
  /** @default 0, so that the same prompt has the same answer */
  readonly temperature?: number;
  /** @default the global one */
  readonly fetch?: FetchLike;
  /** The module `ollama`, when it cannot be imported from here. @default imported at the first call */
  readonly lib?: OllamaLibrary;
}

/** The part of the module `ollama` we use, declared here so that our types never need it. */
export interface OllamaLibrary {
  readonly Ollama: new (config: { host: string; fetch: never; headers?: Record<string, string> }) => OllamaClient;
}

export interface OllamaClient {
  chat(request: never): Promise<unknown>;
}
