import { type Clock, RecadoError } from '@recado/core';
import type { PgPool } from '../pool/pg-pool.ts';
import { PostgresDatabase, type Statements } from './postgres-database.ts';

export interface ReplicaStatementsOptions {
  readonly primary: PostgresDatabase;
  readonly replica: PgPool | (() => Promise<PgPool>);
  readonly clock: Clock;
}

/** Asks a replica, and the primary while the replica cannot answer or has not followed a migration yet. */
export class ReplicaStatements implements Statements {
  readonly #primary: PostgresDatabase;
  readonly #replica: PostgresDatabase;
  readonly #clock: Clock;
  #restsUntil = Number.NEGATIVE_INFINITY;

  constructor({ primary, replica, clock }: ReplicaStatementsOptions) {
    this.#primary = primary;
    // A replica cannot be migrated: it gets what the primary has.
    this.#replica = new PostgresDatabase({ pool: replica, schema: primary.schema, migrations: 'check' });
    this.#clock = clock;
  }

  call<Result>(name: string, ...values: readonly unknown[]): Promise<Result> {
    return this.#ask((statements) => statements.call<Result>(name, ...values));
  }

  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<readonly Row[]> {
    return this.#ask((statements) => statements.query<Row>(sql, parameters));
  }

  /** Leaves the primary open. */
  close(): Promise<void> {
    return this.#replica.close();
  }

  async #ask<Result>(question: (statements: Statements) => Promise<Result>): Promise<Result> {
    if (this.#clock.monotonic() < this.#restsUntil) return question(this.#primary);
    try {
      return await question(this.#replica);
    } catch (error) {
      if (!RecadoError.is(error)) throw error;
      this.#restsUntil = this.#clock.monotonic() + REST_MS;
      return question(this.#primary);
    }
  }
}

/** A replica that failed is left alone for so long: waiting for it each time would be slower than having none. */
const REST_MS = 10_000;
