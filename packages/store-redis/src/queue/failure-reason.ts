import { RecadoError } from '@recado/core';

/** A word for an error that carries nobody's data: our code, a system code, or the class name. Messages stay behind. */
export function failureReason(error: unknown): string {
  if (RecadoError.is(error)) return error.code;
  if (!(error instanceof Error)) return 'UNKNOWN';
  const code = 'code' in error && typeof error.code === 'string' && /^[A-Z][A-Z0-9_]{2,40}$/.test(error.code) ? error.code : error.name;
  return /^\w{1,60}$/.test(code) ? code : 'UNKNOWN';
}

/** The same for what BullMQ noted of a job: its own sentences are not reasons of ours. */
export function notedReason(noted: string | undefined): string {
  return noted !== undefined && /^\w{1,60}$/.test(noted) ? noted : 'UNKNOWN';
}
