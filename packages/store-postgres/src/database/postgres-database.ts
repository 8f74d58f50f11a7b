import { RecadoError, StoreUnavailableError } from '@recado/core';
import { prepareSchema } from '../migrations/migrate.ts';
import type { PgClient, PgPool } from '../pool/pg-pool.ts';
import { CallBatcher, type CallBatcherOptions } from './call-batcher.ts';
import { isConflict, postgresFailure } from './postgres-failure.ts';
import { quoteSchema } from './quote-schema.ts';

export interface PostgresDatabaseOptions {
  readonly pool: PgPool | (() => Promise<PgPool>);
  readonly schema: string;
  readonly migrations: 'run' | 'check';
}

/** What is asked of a schema. */
export interface Statements {
  /** Calls one function of the schema: one round trip, one transaction. Answers the JSON it returns. */
  call<Result>(name: string, ...values: readonly unknown[]): Promise<Result>;
  /** One statement; `{schema}` in it stands for the schema. */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<readonly Row[]>;
}

export interface BatchedCallsOptions<Entry, Answer> extends Pick<CallBatcherOptions<Entry, Answer>, 'lanes' | 'maxEntries'> {
  run(statements: Statements, entries: readonly Entry[]): Promise<readonly Answer[]>;
}

/** A schema behind a pool: opened and migrated on first use, its failures translated. */
export class PostgresDatabase implements Statements {
  readonly schema: string;
  readonly #options: PostgresDatabaseOptions;
  readonly #quoted: string;
  readonly #statements: Statements;
  readonly #running = new Set<Promise<unknown>>();
  #opened: Promise<PgPool> | undefined;
  #made: PgPool | undefined;
  #closed: Promise<void> | undefined;

  constructor(options: PostgresDatabaseOptions) {
    this.#options = options;
    this.schema = options.schema;
    this.#quoted = quoteSchema(options.schema);
    this.#statements = {
      call: (name, ...values) => this.#call(name, values),
      query: (sql, parameters = []) => this.#query(sql, parameters),
    };
  }

  call<Result>(name: string, ...values: readonly unknown[]): Promise<Result> {
    return this.#track(() => this.#statements.call<Result>(name, ...values));
  }

  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<readonly Row[]> {
    return this.#track(() => this.#statements.query<Row>(sql, parameters));
  }

  /** Calls that share statements, see `CallBatcher`. Those that wait when the database is closed are still done. */
  batched<Entry, Answer>({
    run,
    ...options
  }: BatchedCallsOptions<Entry, Answer>): (entries: readonly Entry[]) => Promise<readonly Answer[]> {
    const batcher = new CallBatcher<Entry, Answer>({
      ...options,
      run: (entries) => this.#translate(() => run(this.#statements, entries)),
      isOneToBlame: (error) => !RecadoError.is(error),
    });
    return (entries) => this.#track(() => batcher.add(entries));
  }

  /** A connection of one's own. Whoever asks releases it, before the database is closed. */
  async connect(): Promise<PgClient> {
    return this.#track(async () => (await this.#open()).connect());
  }

  get isClosed(): boolean {
    return this.#closed !== undefined;
  }

  /** Waits for what runs, then closes the pool if it was made here. */
  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    await Promise.allSettled(this.#running);
    await this.#made?.end();
  }

  async #call<Result>(name: string, values: readonly unknown[]): Promise<Result> {
    const places = values.map((_, index) => `$${index + 1}`).join(', ');
    const rows = await this.#query<{ result: string }>(`SELECT ${this.#quoted}.${name}(${places})::text AS result`, values);
    const result = rows[0]?.result ?? null;
    return (result === null ? null : JSON.parse(result)) as Result;
  }

  async #query<Row>(sql: string, parameters: readonly unknown[]): Promise<readonly Row[]> {
    const text = sql.replaceAll('{schema}', this.#quoted);
    const pool = await this.#open();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return (await pool.query<Row>(text, parameters)).rows;
      } catch (error) {
        if (!isConflict(error) || attempt === MAX_ATTEMPTS) throw error;
      }
    }
  }

  #track<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.isClosed) return Promise.reject(new StoreUnavailableError('it is closed'));
    const running = this.#translate(work);
    this.#running.add(running);
    const ended = () => this.#running.delete(running);
    running.then(ended, ended);
    return running;
  }

  async #translate<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw postgresFailure(error);
    }
  }

  /** A failure to open is not remembered: the next verb tries again. */
  #open(): Promise<PgPool> {
    this.#opened ??= this.#connectAndMigrate().catch((error: unknown) => {
      this.#opened = undefined;
      throw error;
    });
    return this.#opened;
  }

  async #connectAndMigrate(): Promise<PgPool> {
    const { pool, migrations } = this.#options;
    const opened = typeof pool === 'function' ? (this.#made ?? (await pool())) : pool;
    if (typeof pool === 'function') this.#made = opened;
    if (!heard.has(opened)) opened.on?.('error', () => {});
    heard.add(opened);
    await prepareSchema(opened, this.schema, migrations);
    return opened;
  }
}

const MAX_ATTEMPTS = 5;
/** Pools whose errors have a listener. */
const heard = new WeakSet<PgPool>();
