import type { PostgresDatabase } from '../database/postgres-database.ts';
import { type HistoryRow, toColumns } from './history-columns.ts';

/**
 * Writes rows in batches: what is handed over while a batch is under way goes with the next one. So many small appends cost about as
 * much as a few large ones, and none waits for a timer.
 */
export class HistoryWriter {
  readonly #database: PostgresDatabase;
  readonly #prepare: (rows: readonly HistoryRow[]) => Promise<unknown>;
  #waiting: Waiting[] = [];
  #isWriting = false;

  /** @param prepare - Makes room for rows before they are written. */
  constructor(database: PostgresDatabase, prepare: (rows: readonly HistoryRow[]) => Promise<unknown>) {
    this.#database = database;
    this.#prepare = prepare;
  }

  /** Resolves when all are durable. */
  write(rows: readonly HistoryRow[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ rows, resolve, reject });
      if (!this.#isWriting) void this.#writeAll();
    });
  }

  async #writeAll(): Promise<void> {
    this.#isWriting = true;
    // What is appended in the same turn of the event loop shares the first batch.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const batch = this.#nextBatch();
      try {
        await this.#writeBatch(batch.flatMap(({ rows }) => rows));
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.#isWriting = false;
  }

  #nextBatch(): readonly Waiting[] {
    let rows = 0;
    const end = this.#waiting.findIndex((waiting, index) => {
      rows += waiting.rows.length;
      return index > 0 && rows > MAX_BATCH;
    });
    return this.#waiting.splice(0, end === -1 ? this.#waiting.length : end);
  }

  async #writeBatch(rows: readonly HistoryRow[]): Promise<void> {
    await this.#prepare(rows);
    for (let start = 0; start < rows.length; start += MAX_BATCH) {
      await this.#database.query(INSERT, toColumns(rows.slice(start, start + MAX_BATCH)));
    }
  }
}

interface Waiting {
  readonly rows: readonly HistoryRow[];
  resolve(): void;
  reject(error: unknown): void;
}

const MAX_BATCH = 1_000;

const INSERT = `INSERT INTO {schema}.history (tenant_id, at, id, conversation_id, kind, name, text, fields)
SELECT tenant_id, 'epoch'::timestamptz + at * interval '1 millisecond', id, conversation_id, kind, name, text, fields
FROM unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::jsonb[])
  AS entry (tenant_id, at, id, conversation_id, kind, name, text, fields)
ON CONFLICT (tenant_id, at, id) DO NOTHING`;
