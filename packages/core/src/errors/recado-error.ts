import type { ErrorCode } from './error-codes.ts';

/** What went wrong, what to do next, and whether to try again. */
export interface RecadoErrorFields {
  readonly code: ErrorCode;
  readonly message: string;
  /** The next thing to do, in one or two sentences. */
  readonly hint: string;
  readonly retry: RetryAdvice;
}

export type RetryAdvice = { readonly action: 'never' } | { readonly action: 'later'; readonly afterMs: number };

/** The root of every error the toolkit throws. Messages carry ids, never what a contact wrote. */
export abstract class RecadoError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;
  readonly retry: RetryAdvice;

  constructor(fields: RecadoErrorFields, options?: ErrorOptions) {
    super(fields.message, options);
    this.name = new.target.name;
    this.code = fields.code;
    this.hint = fields.hint;
    this.retry = fields.retry;
    Object.defineProperty(this, MARK, { value: true });
  }

  /** Recognises our errors also when the package is installed twice. */
  static is(error: unknown): error is RecadoError {
    return typeof error === 'object' && error !== null && MARK in error;
  }
}

const MARK = Symbol.for('recado.error');
