import type { LlmServerRequest } from './llm-server-script.ts';

/** What the model says, before a protocol puts it into its form. */
export interface ModelTurn {
  readonly text: string;
  readonly stop: 'stop' | 'length';
  /** Calls a tool instead of speaking. */
  readonly tool?: { readonly name: string; readonly arguments: Readonly<Record<string, unknown>> };
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** How one vendor's protocol writes things down. */
export interface WireProtocol {
  readonly name: 'ollama' | 'openai';
  readonly streamType: string;
  readRequest(body: unknown): Pick<LlmServerRequest, 'model' | 'instructions' | 'prompt' | 'schema' | 'isStreamed'>;
  /** What the server refuses about a request, or `undefined`. */
  refuse(body: unknown, options: { readonly holdsSchemas: boolean }): string | undefined;
  toAnswer(turn: ModelTurn, model: string): object;
  /** Pieces of a streamed answer, in order, each as it goes over the wire. */
  toStream(turn: ModelTurn, model: string): readonly string[];
  toError(message: string, code?: string): object;
}

/** About what a tokeniser makes of text. */
export const countTokens = (text: string): number => Math.ceil(text.length / 4);

/** The pieces a model would stream: a word at a time, spaces kept. */
export const piecesOf = (text: string): readonly string[] => text.match(/\s*\S+\s*$|\s*\S+/g) ?? (text === '' ? [] : [text]);

interface ChatBody {
  readonly model?: unknown;
  readonly stream?: unknown;
  readonly messages?: unknown;
}

/** What both chat protocols have in common. */
export function readChat(body: unknown): Pick<LlmServerRequest, 'model' | 'instructions' | 'prompt'> & { readonly stream: unknown } {
  const { model, stream, messages } = (body ?? {}) as ChatBody;
  const said = (role: string) =>
    (Array.isArray(messages) ? messages : [])
      .filter((message: { role?: unknown }) => message?.role === role)
      .map((message: { content?: unknown }) => String(message.content ?? ''))
      .join('\n');
  return { model: String(model ?? ''), stream, instructions: said('system'), prompt: said('user') };
}
