import { UnsafeValueError } from '../../errors/unsafe-value-error.ts';
import type { JournalRecord } from '../../ports/privacy-journal/privacy-journal.ts';
import { guardFields, isSafeName } from '../guard-fields.ts';
import { guardValue } from '../guard-value.ts';
import { isSealed, personIn } from '../sealed.ts';

/**
 * The check of a journal at run time, for callers the compiler did not check. Every journal calls it before it writes.
 * @throws UnsafeValueError for what could be personal, also under a field that a record does not have.
 */
export function guardJournalRecords(records: readonly JournalRecord[]): void {
  for (const record of records) {
    const checks: Readonly<Record<string, (value: unknown) => boolean>> | undefined = FIELDS[record.kind];
    if (checks === undefined) throw new UnsafeValueError({ door: DOOR, field: 'kind' });
    for (const field of Object.keys(record))
      if (!Object.hasOwn(checks, field)) throw new UnsafeValueError({ door: DOOR, field: isSafeName(field) ? field : '<UNSAFE>' });
    for (const [field, isSound] of Object.entries(checks))
      if (!isSound((record as unknown as Readonly<Record<string, unknown>>)[field])) throw new UnsafeValueError({ door: DOOR, field });
  }
}

const DOOR = 'privacyJournal.append';

const oneOf = (...words: readonly string[]) => {
  const known: ReadonlySet<unknown> = new Set(words);
  return (value: unknown) => known.has(value);
};
const optional = (isSound: (value: unknown) => boolean) => (value: unknown) => value === undefined || isSound(value);

function areCounts(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  guardFields(DOOR, value as Readonly<Record<string, number>>);
  return Object.values(value).every(Number.isFinite);
}

function areConversations(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  return value.every((id) => typeof id === 'string' && guardValue(DOOR, 'conversationId', id) === id);
}

/** Under the key of a person, so that it can be destroyed: the journal itself is only added to. */
const isSealedForPerson = (value: unknown) => isSealed(value) && personIn(value) !== undefined;

const COMMON = {
  kind: () => true,
  at: Number.isFinite,
  actor: isSafeName,
  contactIds: (value: unknown) => Array.isArray(value) && value.every(isSafeName),
  counts: optional(areCounts),
};
const FIELDS = {
  access: { ...COMMON, action: isSafeName },
  receipt: {
    ...COMMON,
    id: isSafeName,
    right: oneOf('export', 'erase', 'consent', 'retention'),
    phase: oneOf('begun', 'done', 'failed'),
    conversationIds: optional(areConversations),
    addresses: optional(isSealedForPerson),
    code: optional(isSafeName),
  },
};
