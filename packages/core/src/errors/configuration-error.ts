import { RecadoError } from './recado-error.ts';

/** An option or environment variable is missing or wrong. */
export class ConfigurationError extends RecadoError {
  constructor(detail: { readonly message: string; readonly hint: string }, options?: ErrorOptions) {
    super({ code: 'CONFIGURATION_INVALID', message: detail.message, hint: detail.hint, retry: { action: 'never' } }, options);
  }
}
