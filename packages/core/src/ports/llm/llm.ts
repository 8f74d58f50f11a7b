import type { SafePrompt } from '../../privacy/safe-prompt.ts';

/** A language model. It sees only `Safe` prompts and answers JSON of a given schema. */
export interface Llm {
  readonly specVersion: 1;
  readonly name: string;
  /** Whether prompts leave the operator's infrastructure; a flow can demand `local`. */
  readonly locality: 'local' | 'remote';
  /**
   * One completion. Outcomes are returned; a thrown error is a defect of the adapter.
   * @throws UnsafeValueError when the prompt was not made by `safePrompt`.
   */
  complete(request: LlmRequest): Promise<LlmAnswer>;
}

export interface LlmRequest {
  readonly prompt: SafePrompt;
  /** JSON schema the answer must satisfy. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly maxOutputTokens?: number;
  /** Aborts the call; the answer is then `unavailable`. */
  readonly signal?: AbortSignal;
}

export type LlmAnswer =
  | { readonly status: 'answered'; readonly value: unknown; readonly inputTokens: number; readonly outputTokens: number }
  /** The model answered something that is not of the schema. */
  | { readonly status: 'invalid'; readonly reason: string }
  /** No answer: offline, timeout, aborted, over quota. */
  | { readonly status: 'unavailable'; readonly reason: string; readonly retryAfterMs?: number };
