import type { RetryAdvice } from '@recado/core';

/** Why a call of the user account API failed. The message carries no value of the person. */
export class UserAccountError extends Error {
  /** `UNAVAILABLE`: no answer, or the service is in trouble. `REFUSED`: it will never accept this request. */
  readonly code: 'UNAVAILABLE' | 'REFUSED';
  readonly retry: RetryAdvice;
  /** HTTP status, when there was an answer. */
  readonly status: number | undefined;

  constructor(failure: { readonly call: string; readonly status?: number }, options?: ErrorOptions) {
    const isRefused = failure.status !== undefined && failure.status < 500 && !TRY_AGAIN.has(failure.status);
    super(`The user account API ${isRefused ? 'refused' : 'did not serve'} ${failure.call} (${failure.status ?? 'no answer'}).`, options);
    this.name = 'UserAccountError';
    this.code = isRefused ? 'REFUSED' : 'UNAVAILABLE';
    this.retry = isRefused ? { action: 'never' } : { action: 'later', afterMs: 1_000 };
    this.status = failure.status;
  }
}

const TRY_AGAIN: ReadonlySet<number> = new Set([408, 425, 429]);
