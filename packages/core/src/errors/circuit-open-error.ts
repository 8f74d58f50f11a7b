import { RecadoError } from './recado-error.ts';

/** A circuit breaker keeps calls from something that failed too often lately; the call was not made. */
export class CircuitOpenError extends RecadoError {
  constructor(circuit: { readonly name: string; readonly retryAfterMs: number }, options?: ErrorOptions) {
    super(
      {
        code: 'CIRCUIT_OPEN',
        message: `"${circuit.name}" failed too often, so it is not called for now.`,
        hint: 'Wait until the next try is due, or answer without it. If it goes on, look at what is called: the breaker only counts its failures.',
        retry: { action: 'later', afterMs: circuit.retryAfterMs },
      },
      options,
    );
  }
}
