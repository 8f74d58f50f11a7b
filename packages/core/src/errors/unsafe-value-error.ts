import { RecadoError } from './recado-error.ts';

/** A raw string reached a door that takes only safe values. The value itself is not in the message. */
export class UnsafeValueError extends RecadoError {
  constructor(detail: { readonly door: string; readonly field: string }, options?: ErrorOptions) {
    super(
      {
        code: 'UNSAFE_VALUE',
        message: `The field "${detail.field}" of ${detail.door} holds a raw string.`,
        hint: 'Pass privacy.mask(text), publicId(id) or seal(value) instead.',
        retry: { action: 'never' },
      },
      options,
    );
  }
}
