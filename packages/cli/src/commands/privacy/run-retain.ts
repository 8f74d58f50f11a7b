import { publicId, systemClock } from '@recado/core';
import { EXIT_CODES, type ExitCode } from '../../exit-code.ts';
import type { PrintingIo } from '../command-io.ts';
import { formatReceipt } from './format-receipt.ts';
import { type PrivacyPlaces, withRights } from './with-places.ts';

export interface PrivacyRetainOptions extends PrivacyPlaces {
  readonly bot?: string;
  readonly actor: string;
  readonly days: number;
  readonly json: boolean;
}

/** `recado privacy retain`: who has not written for so long goes, and so does what is older. */
export function runPrivacyRetain(options: PrivacyRetainOptions, { stdout, cwd }: PrintingIo, env = process.env): Promise<ExitCode> {
  return withRights(options, cwd, env, async (rights) => {
    const receipt = await rights.retain(systemClock.now() - options.days * DAY_MS, { actor: publicId(options.actor) });
    stdout.write(options.json ? `${JSON.stringify(receipt)}\n` : formatReceipt(receipt));
    return EXIT_CODES.ok;
  });
}

const DAY_MS = 24 * 60 * 60 * 1000;
