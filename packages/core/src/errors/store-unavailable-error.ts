import { RecadoError } from './recado-error.ts';

/** The store did not answer; nothing was acknowledged. */
export class StoreUnavailableError extends RecadoError {
  constructor(detail: string, options?: ErrorOptions) {
    super(
      {
        code: 'STORE_UNAVAILABLE',
        message: `The conversation store cannot be used: ${detail}.`,
        hint: 'Check that its disk or server is there and has room. Nothing was lost: what was not acknowledged comes back.',
        retry: { action: 'later', afterMs: 1_000 },
      },
      options,
    );
  }
}
