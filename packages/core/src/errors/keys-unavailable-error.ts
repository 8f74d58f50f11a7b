import { RecadoError } from './recado-error.ts';

/** The store of people's keys did not answer, so nothing could be sealed or opened for somebody whose key is not at hand. */
export class KeysUnavailableError extends RecadoError {
  /** @param retryAfterMs - How long it is not asked again; less than a second counts as one. */
  constructor(retryAfterMs = 0, options?: ErrorOptions) {
    super(
      {
        code: 'KEYS_UNAVAILABLE',
        message: "The store of people's keys cannot be used, so what is one person's can be neither sealed nor opened for now.",
        hint: 'Check that its server is there: /health names it as keys. People whose key is at hand are served meanwhile, the others wait.',
        retry: { action: 'later', afterMs: Math.max(retryAfterMs, 1_000) },
      },
      options,
    );
  }
}
