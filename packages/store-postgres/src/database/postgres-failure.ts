import { RecadoError, StoreUnavailableError } from '@recado/core';

/** What the server, or the way to it, could not do, as our error; anything else is a defect of ours and stays what it is. */
export function postgresFailure(error: unknown): unknown {
  if (RecadoError.is(error) || !(error instanceof Error)) return error;
  const code = codeOf(error);
  if (code !== undefined && isDefect(code)) return error;
  // What pg itself says (a closed connection, a full pool) has no code; what JavaScript says is of another class.
  if (code === undefined && error.constructor !== Error && !(error instanceof AggregateError)) return error;
  return new StoreUnavailableError(detailOf(code), { cause: error });
}

/** Whether the server undid the transaction for the sake of another one, so that it is right to run it again. */
export function isConflict(error: unknown): boolean {
  const code = error instanceof Error ? codeOf(error) : undefined;
  return code === '40P01' || code === '40001';
}

/** SQLSTATE, or a code of Node such as ECONNREFUSED. */
function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Data we built wrongly: bad values, broken constraints. */
const isDefect = (code: string): boolean => /^2[1-3]/.test(code) || code.startsWith('ERR_');

function detailOf(code: string | undefined): string {
  if (code === undefined) return 'PostgreSQL closed the connection or had none to give';
  return DETAILS[code] ?? DETAILS[code.slice(0, 2)] ?? `PostgreSQL answered ${code}`;
}

/** By SQLSTATE, its class, or the code of Node. @see https://www.postgresql.org/docs/current/errcodes-appendix.html */
const DETAILS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens where PostgreSQL should be',
  ENOTFOUND: 'the host of PostgreSQL has no address',
  ECONNRESET: 'the connection to PostgreSQL was cut',
  ETIMEDOUT: 'PostgreSQL did not answer in time',
  '08': 'the connection to PostgreSQL was lost',
  '25006': 'PostgreSQL is read-only',
  '28': 'PostgreSQL refused the login',
  '3D000': 'its database does not exist',
  '42': 'its tables or functions are missing, changed or not permitted',
  '53': 'PostgreSQL has no room or no connection left',
  '53100': 'the disk of PostgreSQL is full',
  '53300': 'PostgreSQL has no connection left',
  '55': 'something in PostgreSQL stayed locked too long',
  '57': 'PostgreSQL is starting, stopping or ended the connection',
  '57014': 'a statement took too long',
  '58': 'the disk of PostgreSQL answered with an error',
};
