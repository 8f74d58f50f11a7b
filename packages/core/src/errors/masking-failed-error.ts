import { RecadoError } from './recado-error.ts';

/**
 * A text could not be masked, so it went nowhere. What a detector or operator threw is not the cause, because its message may quote the
 * text; `reason` is its code or class. The cause is the vault's error, when that one failed.
 */
export class MaskingFailedError extends RecadoError {
  constructor(detail: { readonly part: string; readonly reason: string }, options?: ErrorOptions) {
    super(
      {
        code: 'MASKING_FAILED',
        message: `A text was not masked and went nowhere: ${detail.part} failed (${detail.reason}).`,
        hint: 'Run the detector and the operators on invented text to see what they throw; for the vault, see the cause.',
        retry: RecadoError.is(options?.cause) ? options.cause.retry : { action: 'never' },
      },
      options,
    );
  }
}
