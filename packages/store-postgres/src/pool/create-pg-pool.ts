import type { PgPool } from './pg-pool.ts';

export interface PgPoolOptions {
  /** `postgres://user:password@host:port/database`. */
  readonly connectionString: string;
  /** Most connections; one of them listens for wake-ups. @default 10 */
  readonly maxConnections?: number;
  /** The server ends a statement that runs longer, milliseconds. @default 10_000 */
  readonly statementTimeoutMs?: number;
  /**
   * How long to wait for an answer, milliseconds: a server that hangs ends no statement. The connection is given up with it.
   * @default `statementTimeoutMs` and 5 s more
   */
  readonly answerTimeoutMs?: number;
  /** The server ends a connection that leaves a transaction open longer, milliseconds. @default 10_000 */
  readonly idleInTransactionTimeoutMs?: number;
  /** How long to wait for a free connection, or for a new one, milliseconds. @default 5_000 */
  readonly connectTimeoutMs?: number;
  /** Shown in `pg_stat_activity`. @default 'recado' */
  readonly applicationName?: string;
  /** Let the server remember our statements. Turn it off behind PgBouncer in transaction mode. @default true */
  readonly preparedStatements?: boolean;
}

/** Makes a pool of `pg` with limits that suit a store: nothing waits for ever. */
export async function createPgPool({
  connectionString,
  maxConnections = 10,
  statementTimeoutMs = 10_000,
  answerTimeoutMs = statementTimeoutMs + 5_000,
  idleInTransactionTimeoutMs = 10_000,
  connectTimeoutMs = 5_000,
  applicationName = 'recado',
  preparedStatements = true,
}: PgPoolOptions): Promise<PgPool> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString,
    max: maxConnections,
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: idleInTransactionTimeoutMs,
    connectionTimeoutMillis: connectTimeoutMs,
    application_name: applicationName,
    keepAlive: true,
  });
  // The pool drops a connection that the server ends, and the next query makes a new one: nobody has to hear of it, least of all the process.
  pool.on('error', () => {});
  const names = new Map<string, string>();
  const nameOf = (sql: string): string | undefined => {
    // Ours are few; whoever builds statements of their own must not fill the server's memory.
    if (!names.has(sql) && names.size < MAX_PREPARED) names.set(sql, `recado_${names.size}`);
    return names.get(sql);
  };
  return {
    async query<Row>(sql: string, parameters: readonly unknown[]) {
      const name = preparedStatements ? nameOf(sql) : undefined;
      const query = { text: sql, values: [...parameters], query_timeout: answerTimeoutMs, ...(name !== undefined && { name }) };
      const { rows } = await pool.query(query);
      return { rows: rows as Row[] };
    },
    connect: async () => pool.connect(),
    on: (event, listener) => pool.on(event, listener),
    end: () => pool.end(),
  };
}

const MAX_PREPARED = 100;
