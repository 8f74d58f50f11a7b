/** The error object of a Graph answer, as far as we read it. */
export interface GraphError {
  readonly code: number;
  /** Meta's fixed sentence for the code. Details are left out: they can repeat what was sent. */
  readonly message?: string;
  /** Meta expects the same call to work later. */
  readonly isTransient: boolean;
}

/** Reads `{ error: { code, message, is_transient } }`, or answers `undefined` when the body is something else. */
export function readGraphError(body: unknown): GraphError | undefined {
  const error = isObject(body) && isObject(body.error) ? body.error : undefined;
  if (error === undefined || typeof error.code !== 'number') return undefined;
  return {
    code: error.code,
    isTransient: error.is_transient === true,
    ...(typeof error.message === 'string' ? { message: error.message } : {}),
  };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
