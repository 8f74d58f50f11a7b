import { guardJournalRecords, type JournalQuery, type JournalRecord, type PrivacyJournal } from '@recado/core';
import { PostgresDatabase } from './database/postgres-database.ts';
import type { PostgresPrivacyJournalOptions } from './privacy-journal/postgres-privacy-journal-options.ts';

/** The privacy journal in a schema of a PostgreSQL database, 14 or later. It connects, and migrates, on first use. */
export function createPostgresPrivacyJournal(options: PostgresPrivacyJournalOptions): PostgresPrivacyJournal {
  return new PostgresPrivacyJournal(options);
}

/** A journal that any number of processes share. A trigger refuses every change and every deletion. */
export class PostgresPrivacyJournal implements PrivacyJournal {
  readonly specVersion = 1;
  readonly #database: PostgresDatabase;

  constructor({ pool, schema = 'recado', migrations = 'run' }: PostgresPrivacyJournalOptions) {
    this.#database = new PostgresDatabase({ pool, schema, migrations });
  }

  async append(records: readonly JournalRecord[]): Promise<void> {
    guardJournalRecords(records);
    if (records.length === 0) return;
    // Those who append at once stand in line, so that each call stays together and a reader sees no gap that is filled later.
    await this.#database.query(
      `WITH line AS MATERIALIZED (SELECT pg_advisory_xact_lock(hashtext('{schema}.privacy_journal')))
       INSERT INTO {schema}.privacy_journal (at, contact_ids, record)
       SELECT (record ->> 'at')::double precision, ARRAY(SELECT jsonb_array_elements_text(record -> 'contactIds')), record
       FROM line, jsonb_array_elements($1::jsonb) WITH ORDINALITY AS given (record, place) ORDER BY place`,
      [JSON.stringify(records)],
    );
  }

  async read({ contactId, since, limit }: JournalQuery = {}): Promise<readonly JournalRecord[]> {
    const rows = await this.#database.query<{ record: JournalRecord }>(
      `SELECT record FROM {schema}.privacy_journal
       WHERE ($1::text IS NULL OR contact_ids @> ARRAY[$1::text]) AND ($2::double precision IS NULL OR at >= $2)
       ORDER BY seq DESC LIMIT $3`,
      [contactId ?? null, since ?? null, limit ?? null],
    );
    return rows.map(({ record }) => record).reverse();
  }

  /** Waits for what runs, then closes the pool if it was made here. */
  async close(): Promise<void> {
    await this.#database.close();
  }
}
