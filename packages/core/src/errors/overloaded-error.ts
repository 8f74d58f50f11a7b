import { RecadoError } from './recado-error.ts';

/** More arrives than the store takes; nothing of this batch was kept or acknowledged. */
export class OverloadedError extends RecadoError {
  constructor(detail: { readonly waiting: number }, options?: ErrorOptions) {
    super(
      {
        code: 'OVERLOADED',
        message: `${detail.waiting} batches wait for the store already, so this one was turned away.`,
        hint: 'The sender repeats it. If it goes on, look at the store first, then add webhook processes or raise receiving.maxPending.',
        retry: { action: 'later', afterMs: 1_000 },
      },
      options,
    );
  }
}
