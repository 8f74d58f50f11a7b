import { RecadoError } from './recado-error.ts';

/** The transport could not be started, or its vendor refused for good. */
export class TransportFailedError extends RecadoError {
  constructor(detail: { readonly message: string; readonly hint: string }, options?: ErrorOptions) {
    super({ code: 'TRANSPORT_FAILED', message: detail.message, hint: detail.hint, retry: { action: 'never' } }, options);
  }
}
