import { RecadoError } from './recado-error.ts';

/** No privacy key, or one too short. */
export class KeyMissingError extends RecadoError {
  constructor(detail: string, { hint = HINT, ...options }: ErrorOptions & { readonly hint?: string } = {}) {
    super(
      {
        code: 'KEY_MISSING',
        message: `The privacy key cannot be used: ${detail}.`,
        hint,
        retry: { action: 'never' },
      },
      options,
    );
  }
}

const HINT =
  'Give 32 random bytes in base64 as RECADO_KEY (openssl rand -base64 32) and keep it: without it nothing stored can be read again.';
