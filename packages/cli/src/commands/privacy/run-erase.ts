import { createInterface } from 'node:readline/promises';
import { ConfigurationError, publicId } from '@recado/core';
import { EXIT_CODES, type ExitCode } from '../../exit-code.ts';
import type { CommandIo } from '../command-io.ts';
import { formatReceipt } from './format-receipt.ts';
import { type NamedPerson, personNamed } from './person-named.ts';
import { type PrivacyPlaces, withRights } from './with-places.ts';

export interface PrivacyEraseOptions extends PrivacyPlaces, NamedPerson {
  readonly bot?: string;
  readonly actor: string;
  readonly yes: boolean;
  readonly json: boolean;
}

/** `recado privacy erase`: a person, from everywhere, with their keys. */
export function runPrivacyErase(options: PrivacyEraseOptions, io: CommandIo, env = process.env): Promise<ExitCode> {
  return withRights(options, io.cwd, env, async (rights) => {
    const contact = await personNamed(options, rights);
    if (!options.yes && !(await isConfirmed(contact, io))) {
      io.stderr.write('nothing was erased\n');
      return EXIT_CODES.failed;
    }
    const receipt = await rights.erase(contact, { actor: publicId(options.actor) });
    io.stdout.write(options.json ? `${JSON.stringify(receipt)}\n` : formatReceipt(receipt));
    return EXIT_CODES.ok;
  });
}

async function isConfirmed(contact: string, { stdin, stderr }: CommandIo): Promise<boolean> {
  if (!stdin.isTTY) throw new ConfigurationError({ message: 'Erasing cannot be undone, and nobody can be asked.', hint: 'Say --yes.' });
  const ask = createInterface({ input: stdin, output: stderr });
  try {
    return (await ask.question(`Erase everything of ${contact}? This cannot be undone. Type "erase": `)).trim() === 'erase';
  } finally {
    ask.close();
  }
}
