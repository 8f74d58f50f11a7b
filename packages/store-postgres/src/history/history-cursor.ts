import { ConfigurationError } from '@recado/core';

/** Where a page ended: the place of its last entry. */
export interface HistoryCursor {
  readonly at: number;
  readonly id: string;
}

/** A cursor as callers see it: opaque, and safe in a URL. */
export const encodeCursor = ({ at, id }: HistoryCursor): string => Buffer.from(JSON.stringify([at, id])).toString('base64url');

export function decodeCursor(cursor: string): HistoryCursor {
  try {
    const [at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [unknown, unknown];
    if (typeof at === 'number' && Number.isSafeInteger(at) && typeof id === 'string') return { at, id };
  } catch {
    // Not one of ours: below.
  }
  throw new ConfigurationError({ message: 'That is not a cursor of the history.', hint: 'Pass `next` of the page before, unchanged.' });
}
