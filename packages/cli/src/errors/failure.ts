import type { ShownError } from './shown-error.ts';

/** An error of another process, or one of our own, that is ready to be shown. */
export class Failure extends Error {
  readonly hint: string | undefined;
  readonly code: string | undefined;

  constructor(shown: ShownError, options?: ErrorOptions) {
    super(shown.message, options);
    this.name = 'Failure';
    this.hint = shown.hint;
    this.code = shown.code;
    if (shown.stack !== undefined) this.stack = shown.stack;
  }
}
