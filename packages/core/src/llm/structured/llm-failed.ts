import type { LlmFailure } from '../../ports/llm/llm.ts';

/** Why an adapter got no answer. Stays between an adapter and what it is made of: callers see the outcome. */
export class LlmFailed extends Error {
  readonly reason: LlmFailure;
  readonly retryAfterMs: number | undefined;
  /** What the server says is wrong with a request, for the adapter's own eyes: it may repeat the prompt. */
  readonly detail: string;

  constructor(reason: LlmFailure, { retryAfterMs, detail = '', cause }: LlmFailedOptions = {}) {
    super(`The model gave no answer: ${reason}.`, { cause });
    this.name = 'LlmFailed';
    this.reason = reason;
    this.retryAfterMs = retryAfterMs;
    this.detail = detail;
  }
}

export interface LlmFailedOptions {
  readonly retryAfterMs?: number | undefined;
  readonly detail?: string;
  readonly cause?: unknown;
}
