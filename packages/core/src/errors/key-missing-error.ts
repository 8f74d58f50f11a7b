import { RecadoError } from './recado-error.ts';

/** No privacy key, or one too short. */
export class KeyMissingError extends RecadoError {
  constructor(detail: string, options?: ErrorOptions) {
    super(
      {
        code: 'KEY_MISSING',
        message: `The privacy key cannot be used: ${detail}.`,
        hint: 'Give 32 random bytes in base64 as RECADO_KEY (openssl rand -base64 32) and keep it: without it nothing stored can be read again.',
        retry: { action: 'never' },
      },
      options,
    );
  }
}
