import { RecadoError } from '../../errors/recado-error.ts';
import { StoreUnavailableError } from '../../errors/store-unavailable-error.ts';

/** What SQLite, or Node before it, could not do, as our error; anything else is a defect of ours and stays what it is. */
export function sqliteFailure(error: unknown): unknown {
  if (RecadoError.is(error) || !(error instanceof Error) || !('code' in error)) return error;
  if (error.code === 'ERR_INVALID_STATE') return new StoreUnavailableError('it is closed', { cause: error });
  if (error.code !== 'ERR_SQLITE_ERROR') return error;
  return new StoreUnavailableError(detailOf(error), { cause: error });
}

function detailOf(error: Error): string {
  const code = primaryCode(error);
  return (code !== undefined && DETAILS[code]) || `SQLite answered ${code ?? 'an error'}`;
}

/** The low byte of an extended result code. */
function primaryCode(error: Error): number | undefined {
  return 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
}

/** @see https://www.sqlite.org/rescode.html */
const DETAILS: Readonly<Record<number, string>> = {
  5: 'another process kept its file locked too long',
  6: 'a table of it is locked',
  8: 'its file is read-only',
  10: 'its disk answered with an I/O error',
  11: 'its file is damaged',
  13: 'its disk is full',
  14: 'its file cannot be opened',
  26: 'its file is not a SQLite database',
};
