import { RecadoError } from './recado-error.ts';

/** A sealed value does not open: another key, another context, or it was changed. */
export class SealBrokenError extends RecadoError {
  constructor(detail: string, options?: ErrorOptions) {
    super(
      {
        code: 'SEAL_BROKEN',
        message: `A sealed value does not open: ${detail}.`,
        hint: 'Start with the key that sealed it (previous keys go into the keyring too), or reset the data folder.',
        retry: { action: 'never' },
      },
      options,
    );
  }
}
