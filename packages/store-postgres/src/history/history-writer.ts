import type { PostgresDatabase, Statements } from '../database/postgres-database.ts';
import { type HistoryRow, toColumns } from './history-columns.ts';

/** Writes rows in batches: what is handed over while one is under way goes with the next. */
export class HistoryWriter {
  readonly #prepare: Prepare;
  readonly #write: (rows: readonly HistoryRow[]) => Promise<readonly undefined[]>;

  /** @param prepare - Makes room for rows before they are written. */
  constructor(database: PostgresDatabase, prepare: Prepare) {
    this.#prepare = prepare;
    this.#write = database.batched({ run: (statements, rows) => this.#insert(statements, rows), lanes: 1, maxEntries: MAX_BATCH });
  }

  /** Resolves when all are durable. */
  async write(rows: readonly HistoryRow[]): Promise<void> {
    await this.#write(rows);
  }

  async #insert(statements: Statements, rows: readonly HistoryRow[]): Promise<readonly undefined[]> {
    await this.#prepare(statements, rows);
    for (let start = 0; start < rows.length; start += MAX_BATCH) {
      await statements.query(INSERT, toColumns(rows.slice(start, start + MAX_BATCH)));
    }
    return rows.map(() => undefined);
  }
}

type Prepare = (statements: Statements, rows: readonly HistoryRow[]) => Promise<unknown>;

const MAX_BATCH = 1_000;

const INSERT = `INSERT INTO {schema}.history (tenant_id, at, id, conversation_id, kind, name, text, fields)
SELECT tenant_id, 'epoch'::timestamptz + at * interval '1 millisecond', id, conversation_id, kind, name, text, fields
FROM unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::jsonb[])
  AS entry (tenant_id, at, id, conversation_id, kind, name, text, fields)
WHERE NOT EXISTS (SELECT FROM {schema}.erased_history AS erased
  WHERE erased.tenant_id = entry.tenant_id AND erased.conversation_id = entry.conversation_id)
ON CONFLICT (tenant_id, at, id) DO NOTHING`;
