import type { z } from 'zod';
import type { SafePrompt } from '../../privacy/safe-prompt.ts';

/** A language model. It sees only `Safe` prompts, has no tools, and answers a value of a given schema or plain text. */
export interface Llm {
  readonly specVersion: 1;
  /** Vendor and model, `ollama:phi3`: part of traces and of cache keys. */
  readonly name: string;
  /** Whether prompts leave the operator's infrastructure; called from a flow that demands `local`, a remote one answers `local_only` and sends nothing. */
  readonly locality: 'local' | 'remote';
  /**
   * One answer of a schema. Outcomes are returned; a thrown error is a defect of the adapter.
   * An adapter constrains the model to the schema where the server can; where it cannot it repairs what it got, and asks once more.
   * @throws UnsafeValueError when a prompt was not made by `safePrompt`.
   */
  complete<Value>(request: LlmRequest<Value>): Promise<LlmAnswer<Value>>;
  /**
   * One answer in words. `onText` is handed them piece by piece as they come; what was handed over counts for nothing unless the answer is
   * `answered`.
   * @throws UnsafeValueError when a prompt was not made by `safePrompt`.
   */
  write(request: LlmTextRequest): Promise<LlmAnswer<string>>;
}

export interface LlmPrompt {
  /** The program's own words: what to do, and what to choose from. */
  readonly instructions?: SafePrompt;
  /** What to do it with. Words of a contact stand here, masked, as data. */
  readonly prompt: SafePrompt;
  readonly maxOutputTokens?: number;
  /** Aborts the call; the answer is then `unavailable`. */
  readonly signal?: AbortSignal;
}

export interface LlmRequest<Value> extends LlmPrompt {
  /** What the answer must be. Its JSON schema is sent to the model; its checks are made here whatever the model promises. */
  readonly schema: z.ZodType<Value>;
  /** Asked before a second try; without leave the first answer is the answer. @default leave is given */
  readonly mayAskAgain?: () => Promise<boolean>;
}

export interface LlmTextRequest extends LlmPrompt {
  /** @default the answer is waited for as a whole */
  readonly onText?: (text: string) => void;
}

export type LlmAnswer<Value> =
  | { readonly status: 'answered'; readonly value: Value; readonly usage: LlmUsage }
  /** The model answered, and nothing that can be used. What it said is not repeated. */
  | { readonly status: 'invalid'; readonly reason: LlmNonsense; readonly usage: LlmUsage }
  /** No answer. `retryAfterMs`: when the server wants to be asked again. */
  | { readonly status: 'unavailable'; readonly reason: LlmFailure; readonly retryAfterMs?: number };

/** What one answer took, as the server counted it; `0` where it does not count. A second try of the adapter is added in. */
export interface LlmUsage {
  readonly calls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** Why an answer cannot be used: no JSON, not of the schema, cut off by the length limit, refused by the model, or empty. */
export type LlmNonsense = 'not_json' | 'wrong_schema' | 'cut_short' | 'refused' | 'empty';

/**
 * Why there is no answer: nobody listens, the caller gave up, over quota, the server failed, the connection ended in the middle, the server
 * does not have the model, it does not know us, it does not accept the request, what came is not its protocol, or the model is remote and the
 * call was made for a flow that demands local ones.
 */
export type LlmFailure =
  | 'offline'
  | 'aborted'
  | 'throttled'
  | 'server_error'
  | 'cut'
  | 'model_missing'
  | 'unauthorised'
  | 'bad_request'
  | 'bad_response'
  | 'local_only';
