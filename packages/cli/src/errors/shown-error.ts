/** An error as it is shown, small enough to pass between processes. */
export interface ShownError {
  readonly message: string;
  /** What to do next. */
  readonly hint?: string;
  readonly code?: string;
  readonly stack?: string;
}

/** What there is to show of anything thrown. Works for the errors of every Recado package without importing them. */
export function toShownError(error: unknown): ShownError {
  if (!(error instanceof Error)) return { message: String(error) };
  const hint = 'hint' in error && typeof error.hint === 'string' ? error.hint : undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    message: error.message,
    ...(hint === undefined ? {} : { hint }),
    ...(code === undefined ? {} : { code }),
    ...(error.stack === undefined ? {} : { stack: stackOf(error) }),
  };
}

function stackOf(error: Error): string {
  const { cause } = error;
  return cause instanceof Error ? `${error.stack}\nCaused by: ${stackOf(cause)}` : (error.stack ?? '');
}
