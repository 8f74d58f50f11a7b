import { RecadoError } from '../errors/recado-error.ts';
import { type PublicId, publicId } from '../privacy/public-id.ts';

/** A word for an error that carries nobody's data: our code, a system code, or the class name. Messages stay behind. */
export function reasonOf(error: unknown): PublicId {
  if (RecadoError.is(error)) return publicId(error.code);
  if (!(error instanceof Error)) return publicId('UNKNOWN');
  const code = 'code' in error && typeof error.code === 'string' && /^[A-Z][A-Z0-9_]{2,40}$/.test(error.code) ? error.code : error.name;
  return publicId(/^\w{1,60}$/.test(code) ? code : 'UNKNOWN');
}
