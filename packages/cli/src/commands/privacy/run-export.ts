import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { publicId } from '@recado/core';
import { EXIT_CODES, type ExitCode } from '../../exit-code.ts';
import type { PrintingIo } from '../command-io.ts';
import { type NamedPerson, personNamed } from './person-named.ts';
import { type PrivacyPlaces, withRights } from './with-places.ts';

export interface PrivacyExportOptions extends PrivacyPlaces, NamedPerson {
  readonly bot?: string;
  readonly actor: string;
  readonly out?: string;
}

/** `recado privacy export`: everything kept of a person, opened. */
export function runPrivacyExport(options: PrivacyExportOptions, { stdout, stderr, cwd }: PrintingIo, env = process.env): Promise<ExitCode> {
  return withRights(options, cwd, env, async (rights) => {
    const exported = await rights.export(await personNamed(options, rights), { actor: publicId(options.actor) });
    const text = `${JSON.stringify(exported, undefined, 2)}\n`;
    if (options.out === undefined) stdout.write(text);
    else await writeFile(resolve(cwd, options.out), text, { mode: 0o600, flag: 'wx' });
    const counts = Object.entries(exported.data).map(([place, items]) => `${items.length} ${place}`);
    stderr.write(`exported: ${counts.join(', ')}\n`);
    return EXIT_CODES.ok;
  });
}
