import { contactId, type JournalRecord } from '@recado/core';
import { EXIT_CODES, type ExitCode } from '../../exit-code.ts';
import type { PrintingIo } from '../command-io.ts';
import { type PrivacyPlaces, withPlaces } from './with-places.ts';

export interface PrivacyJournalOptions extends PrivacyPlaces {
  readonly contact?: string;
  readonly json: boolean;
}

/** `recado privacy journal`: what was done with personal data, by whom and when. */
export function runPrivacyJournal(options: PrivacyJournalOptions, { stdout, cwd }: PrintingIo, env = process.env): Promise<ExitCode> {
  return withPlaces(options, cwd, env, async ({ journal }) => {
    const records = await journal.read({
      limit: MOST,
      ...(options.contact === undefined ? {} : { contactId: contactId(options.contact) }),
    });
    for (const record of records) stdout.write(options.json ? `${JSON.stringify(record)}\n` : `${lineOf(record)}\n`);
    return EXIT_CODES.ok;
  });
}

function lineOf(record: JournalRecord): string {
  const what = record.kind === 'access' ? `read by ${record.action}` : `${record.right} ${record.phase}`;
  return `${new Date(record.at).toISOString()}  ${what}, ${record.actor}  ${record.contactIds.join(' ')}`;
}

const MOST = 1_000;
