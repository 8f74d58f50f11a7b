import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { StoreUnavailableError } from '../../errors/store-unavailable-error.ts';
import { commitGroup, type GroupedWork } from './commit-group.ts';
import { openDatabase } from './open-database.ts';
import { sqliteFailure } from './sqlite-failure.ts';
import type { SqliteSchema } from './sqlite-schema.ts';

export interface SqliteDatabaseOptions {
  readonly path: string;
  readonly schema: SqliteSchema;
  /** How long a write waits for other processes; the event loop stands still meanwhile. */
  readonly busyTimeoutMs: number;
}

/**
 * One connection. Writes asked for in the same turn of the event loop share a transaction, and so one sync to disk; each is
 * nevertheless atomic by itself, and its promise resolves only after the commit.
 */
export class SqliteDatabase {
  readonly #connection: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  #group: GroupedWork[] = [];
  #isClosed = false;

  constructor({ path, schema, busyTimeoutMs }: SqliteDatabaseOptions) {
    this.#connection = openDatabase(path, schema, busyTimeoutMs);
  }

  /** Runs `work` in a transaction. It has to be synchronous, and may run twice: when it, or another of its group, throws. */
  write<Result>(work: () => Result): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      this.#assertOpen();
      if (this.#group.length === 0) setImmediate(() => this.#flush());
      this.#group.push(groupedWork(work, resolve, reject));
    });
  }

  /**
   * A write after which the log is empty: pages from before what it deleted would still be in there. Called again, it empties what was left.
   * @throws StoreUnavailableError when it is done, but another process was reading all the while.
   */
  async erase<Result>(work: () => Result): Promise<Result> {
    const result = await this.write(work);
    const log = await this.peek<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)');
    if (log?.busy !== 0)
      throw new StoreUnavailableError('another process was reading, so that what was erased is still in the log of the file');
    return result;
  }

  /** Runs `work` on one consistent picture of what is committed. */
  async read<Result>(work: () => Result): Promise<Result> {
    this.#assertOpen();
    try {
      this.run('BEGIN');
      try {
        return work();
      } finally {
        this.run('COMMIT');
      }
    } catch (error) {
      throw sqliteFailure(error);
    }
  }

  /** One row by one statement outside any transaction: for looking whether a write is worth while. */
  async peek<Row>(sql: string, ...values: SQLInputValue[]): Promise<Row | undefined> {
    this.#assertOpen();
    try {
      return this.get<Row>(sql, ...values);
    } catch (error) {
      throw sqliteFailure(error);
    }
  }

  get<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#statement(sql).get(...values) as Row | undefined;
  }

  all<Row>(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#statement(sql).all(...values) as Row[];
  }

  /** @returns How many rows changed. */
  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#statement(sql).run(...values).changes);
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#flush();
    this.#isClosed = true;
    this.#statements.clear();
    this.#connection.close();
  }

  #flush(): void {
    const group = this.#group;
    this.#group = [];
    if (group.length > 0) commitGroup(this.#connection, (sql) => this.run(sql), group);
  }

  #statement(sql: string): StatementSync {
    const cached = this.#statements.get(sql);
    if (cached) return cached;
    const statement = this.#connection.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #assertOpen(): void {
    if (this.#isClosed) throw new StoreUnavailableError('it is closed');
  }
}

function groupedWork<Result>(work: () => Result, resolve: (result: Result) => void, reject: (error: unknown) => void): GroupedWork {
  let result: Result;
  return {
    run() {
      result = work();
    },
    resolve: () => resolve(result),
    reject,
  };
}
