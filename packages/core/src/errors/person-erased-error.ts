import { RecadoError } from './recado-error.ts';

/** The data key of a person was destroyed: what was sealed for them stays closed, and nothing more is sealed. */
export class PersonErasedError extends RecadoError {
  constructor(options?: ErrorOptions) {
    super(
      {
        code: 'PERSON_ERASED',
        message: 'The data of this person was erased: their key is destroyed.',
        hint: 'Drop what is left of them. When they write again they are somebody new, with another contact id.',
        retry: { action: 'never' },
      },
      options,
    );
  }
}
