import type { PgClient, PgNotification, PgPool } from '../pool/pg-pool.ts';
import type { PgliteDatabase } from './pglite-library.ts';

/**
 * Makes a PGlite database look like a pool. All sessions, also of other pools on the same database, share one backend: while one is in
 * a transaction the others wait.
 */
export class PglitePool implements PgPool {
  readonly #database: PgliteDatabase;

  constructor(database: PgliteDatabase) {
    this.#database = database;
  }

  async query<Row>(sql: string, parameters: readonly unknown[]): Promise<{ rows: Row[] }> {
    const free = await this.#takeTurn();
    try {
      return await this.#run<Row>(sql, parameters);
    } finally {
      free();
    }
  }

  async connect(): Promise<PgClient> {
    const stops: (() => void)[] = [];
    let free: (() => void) | undefined;
    const endTurn = () => {
      free?.();
      free = undefined;
    };
    return {
      query: async <Row>(sql: string, parameters?: readonly unknown[]) => {
        if (sql === 'BEGIN') free = await this.#takeTurn();
        if (!free) return this.query<Row>(sql, parameters ?? []);
        const result = await this.#run<Row>(sql, parameters);
        if (sql === 'COMMIT' || sql === 'ROLLBACK') endTurn();
        return result;
      },
      on: (event: 'notification' | 'error', listener: (value: PgNotification & Error) => void) => {
        if (event !== 'notification') return;
        stops.push(this.#database.onNotification((channel, payload) => listener({ channel, payload } as PgNotification & Error)));
      },
      off: () => {},
      release: () => {
        for (const stop of stops) stop();
        endTurn();
      },
    };
  }

  async end(): Promise<void> {
    await turns.get(this.#database);
    await this.#database.close();
  }

  async #run<Row>(sql: string, parameters: readonly unknown[] | undefined): Promise<{ rows: Row[] }> {
    if (parameters && parameters.length > 0) return this.#database.query<Row>(sql, [...parameters]);
    if (sql.startsWith('SELECT')) return this.#database.query<Row>(sql);
    await this.#database.exec(sql);
    return { rows: [] };
  }

  /** Resolves when the backend is ours; answers how to give it back. */
  async #takeTurn(): Promise<() => void> {
    const before = turns.get(this.#database);
    let free = () => {};
    const turn = new Promise<void>((resolve) => {
      free = resolve;
    });
    turns.set(this.#database, turn);
    await before;
    return free;
  }
}

/** The end of the last turn that was asked for. */
const turns = new WeakMap<PgliteDatabase, Promise<void>>();
