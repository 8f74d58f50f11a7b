import { StoreUnavailableError } from '../errors/store-unavailable-error.ts';
import type { JournalQuery, JournalRecord, PrivacyJournal } from '../ports/privacy-journal/privacy-journal.ts';
import { guardJournalRecords } from '../privacy/journal/guard-journal-records.ts';
import { isAskedFor } from '../privacy/journal/journal-selection.ts';

export interface MemoryPrivacyJournalOptions {
  /** Most records kept; the oldest go first. @default 10_000 */
  readonly maxRecords?: number;
}

/** Keeps the latest records in this process, for tests and trials: they are gone when it ends, and prove nothing then. */
export function createMemoryPrivacyJournal(options: MemoryPrivacyJournalOptions = {}): MemoryPrivacyJournal {
  return new MemoryPrivacyJournal(options);
}

export class MemoryPrivacyJournal implements PrivacyJournal {
  readonly specVersion = 1;
  readonly #maxRecords: number;
  #records: readonly JournalRecord[] = [];
  #isClosed = false;

  constructor({ maxRecords = 10_000 }: MemoryPrivacyJournalOptions = {}) {
    this.#maxRecords = maxRecords;
  }

  async append(records: readonly JournalRecord[]): Promise<void> {
    this.#assertOpen();
    guardJournalRecords(records);
    const all = [...this.#records, ...records.map((record) => structuredClone(record))];
    this.#records = all.slice(Math.max(0, all.length - this.#maxRecords));
  }

  async read(query: JournalQuery = {}): Promise<readonly JournalRecord[]> {
    this.#assertOpen();
    const found = this.#records.filter((record) => isAskedFor(query, record));
    return found.slice(Math.max(0, found.length - (query.limit ?? found.length)));
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#records = [];
  }

  #assertOpen(): void {
    if (this.#isClosed) throw new StoreUnavailableError('it is closed');
  }
}
