import { MaskingFailedError } from '../errors/masking-failed-error.ts';
import { RecadoError } from '../errors/recado-error.ts';

/**
 * Runs a part of masking. What it throws may quote the text, so only its class leaves.
 * @throws MaskingFailedError
 */
export function failClosed<T>(part: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof MaskingFailedError) throw error;
    throw new MaskingFailedError({ part, reason: classOf(error) });
  }
}

/** The same for a store, whose errors carry no text of anybody when they are ours. */
export async function failClosedLater<T>(part: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (RecadoError.is(error)) throw new MaskingFailedError({ part, reason: error.code }, { cause: error });
    throw new MaskingFailedError({ part, reason: classOf(error) });
  }
}

/** A class is a name in code, but anybody can write `error.name`. */
function classOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  return CLASS_NAME.test(error.name) ? error.name : 'Error';
}

const CLASS_NAME = /^[A-Z]\w{0,40}(?:Error|Exception)$|^Error$/;
