import { EXIT_CODES, type ExitCode } from '../../exit-code.ts';
import type { PrintingIo } from '../command-io.ts';
import { type PrivacyPlaces, withPlaces } from './with-places.ts';

/** `recado privacy rewrap`: the end of a rotation of the deployment's key. */
export function runPrivacyRewrap(options: PrivacyPlaces, { stdout, cwd }: PrintingIo, env = process.env): Promise<ExitCode> {
  return withPlaces(options, cwd, env, async ({ keys }) => {
    stdout.write(`${await keys.rewrap()} keys wrapped anew\n`);
    return EXIT_CODES.ok;
  });
}
