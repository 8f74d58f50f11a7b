import { RecadoError } from './recado-error.ts';

/** A turn could not be computed: author code threw, or the definition is broken. The message goes to the dead letters after its tries. */
export class TurnFailedError extends RecadoError {
  constructor(detail: { readonly where: string }, options?: ErrorOptions) {
    super(
      {
        code: 'TURN_FAILED',
        message: `The turn failed in ${detail.where}.`,
        hint: 'See the cause. The message is tried again and then kept as a dead letter: recado ledger shows it.',
        retry: { action: 'later', afterMs: 1_000 },
      },
      options,
    );
  }
}
