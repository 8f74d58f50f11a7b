import type { PiiScanner } from '@recado/core';
import { createPgPool, type PgClient } from '@recado/store-postgres';
import { messageOf } from './message-of.ts';
import { scanNumber, scanValue } from './scan-value.ts';
import type { PlacedFinding, ScanTally } from './scanned-place.ts';

export interface ScanPostgresOptions {
  readonly url: string;
  /** Empty: all but those of the server itself. */
  readonly schemas: readonly string[];
}

/**
 * What is in the tables of a PostgreSQL database: text, JSON, bytes, arrays, network addresses and long numbers. Read-only transactions, one a
 * table, and a cursor that takes some rows at a time.
 */
export async function* scanPostgres(
  scanner: PiiScanner,
  { url, schemas }: ScanPostgresOptions,
  tally: ScanTally,
): AsyncGenerator<PlacedFinding, void, undefined> {
  const pool = await createPgPool({ connectionString: url, maxConnections: 1, applicationName: 'recado-privacy-scan', ...PATIENCE });
  try {
    const client = await pool.connect();
    const ignore = () => undefined;
    client.on('error', ignore);
    try {
      const tables = Map.groupBy(await columnsOf(client, schemas), ({ schema, table }) => `${quoted(schema)}.${quoted(table)}`);
      for (const [table, columns] of tables) {
        tally.tables += 1;
        try {
          yield* scanTable(scanner, client, table, columns);
        } catch (error) {
          tally.unreadable.push({ source: `postgres ${table}`, reason: messageOf(error) });
        }
      }
    } finally {
      client.off('error', ignore);
      client.release(true);
    }
  } finally {
    await pool.end();
  }
}

interface Column {
  readonly schema: string;
  readonly table: string;
  readonly name: string;
  readonly kind: 'bytes' | 'number' | 'text';
}

async function columnsOf(client: PgClient, schemas: readonly string[]): Promise<readonly Column[]> {
  const { rows } = await client.query<Column>(COLUMNS, [schemas]);
  return rows;
}

async function* scanTable(
  scanner: PiiScanner,
  client: PgClient,
  table: string,
  columns: readonly Column[],
): AsyncGenerator<PlacedFinding, void, undefined> {
  const wanted = columns.map(({ name, kind }, at) => `${quoted(name)}${kind === 'bytes' ? '' : '::text'} AS c${at}`);
  await client.query('BEGIN READ ONLY');
  try {
    await client.query(`DECLARE scanned NO SCROLL CURSOR FOR SELECT ${wanted.join(', ')} FROM ONLY ${table}`);
    for (;;) {
      const { rows } = await client.query<Readonly<Record<string, unknown>>>(`FETCH ${ROWS} FROM scanned`);
      for (const row of rows) {
        for (const [at, { schema, table, name, kind }] of columns.entries()) {
          const value = row[`c${at}`];
          const found =
            kind === 'number' && typeof value === 'string' ? scanNumber(scanner, name, value) : await scanValue(scanner, name, value);
          for (const finding of found) yield { ...finding, source: 'postgres', part: `${schema}.${table}.${name}` };
        }
      }
      if (rows.length < ROWS) return;
    }
  } finally {
    await client.query('ROLLBACK');
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Columns that can hold a personal value, by the categories of `pg_type`; times, truth values, enumerations and small numbers cannot. */
const COLUMNS = `
  SELECT schema.nspname AS schema, class.relname AS table, attname AS name,
         CASE WHEN type.typname = 'bytea' THEN 'bytes' WHEN type.typcategory = 'N' THEN 'number' ELSE 'text' END AS kind
  FROM pg_attribute
  JOIN pg_class class ON class.oid = attrelid
  JOIN pg_namespace schema ON schema.oid = class.relnamespace
  JOIN pg_type type ON type.oid = atttypid
  WHERE class.relkind IN ('r', 'm') AND attnum > 0 AND NOT attisdropped
    AND (type.typcategory IN ('S', 'U', 'A', 'C', 'I') OR type.typname IN ('int8', 'numeric'))
    AND schema.nspname !~ '^pg_' AND schema.nspname <> 'information_schema'
    AND (cardinality($1::text[]) = 0 OR schema.nspname = ANY ($1::text[]))
  ORDER BY schema.nspname, class.relname, attnum`;
const ROWS = 100;
/** The server waits for us between two fetches, and we for a slow disk. */
const PATIENCE = { statementTimeoutMs: 60_000, idleInTransactionTimeoutMs: 300_000 };
