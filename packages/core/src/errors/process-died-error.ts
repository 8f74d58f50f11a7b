import { RecadoError } from './recado-error.ts';

/** Each process that took it ended without saying how it went, as often as we let that happen: it may be what kills them. */
export class ProcessDiedError extends RecadoError {
  constructor(what: 'message' | 'job', times: number, options?: ErrorOptions) {
    super(
      {
        code: 'PROCESS_DIED',
        message: `A ${what} was taken ${times} times by processes that ended before they had finished it, and is set aside.`,
        hint: 'Look for what ended them (memory, a native crash, a deadline that kills), mend it, then redrive the dead letter.',
        retry: { action: 'never' },
      },
      options,
    );
  }
}
