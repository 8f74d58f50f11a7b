import type { JournalQuery, JournalRecord } from '../../ports/privacy-journal/privacy-journal.ts';

/** Whether a record is asked for. */
export const isAskedFor = ({ contactId, since = Number.NEGATIVE_INFINITY }: JournalQuery, { at, contactIds }: JournalRecord): boolean =>
  at >= since && (contactId === undefined || contactIds.includes(contactId));
