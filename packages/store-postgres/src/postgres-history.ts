import { type Clock, type PublicId, systemClock } from '@recado/core';
import { PostgresDatabase, type Statements } from './database/postgres-database.ts';
import { ReplicaStatements } from './database/replica-statements.ts';
import type { HistoryRow } from './history/history-columns.ts';
import { addMonths, monthOf, startOf } from './history/history-months.ts';
import { HistoryWriter } from './history/history-writer.ts';
import type { PostgresHistoryOptions } from './history/postgres-history-options.ts';
import { PostgresTenantHistory } from './history/postgres-tenant-history.ts';
import type { TenantHistory } from './history/tenant-history.ts';

/** The anonymised history in a schema of a PostgreSQL database, 14 or later. It connects, and migrates, on first use. */
export function createPostgresHistory(options: PostgresHistoryOptions): PostgresHistory {
  return new PostgresHistory(options);
}

/**
 * Keeps the transcript and the events of conversations, without anything personal, in one partition for each month (UTC).
 * A bot whose `history` it is keeps its house once a day; without one call `maintain`, from one process or from all.
 */
export class PostgresHistory {
  readonly #database: PostgresDatabase;
  readonly #replica: ReplicaStatements | undefined;
  readonly #writer: HistoryWriter;
  readonly #clock: Clock;
  readonly #retentionMonths: number;
  readonly #monthsAhead: number;
  /** Those known to have their partition. */
  readonly #months = new Set<string>();

  constructor({
    pool,
    replica,
    schema = 'recado',
    retentionMonths = 12,
    monthsAhead = 2,
    clock = systemClock,
    migrations = 'run',
  }: PostgresHistoryOptions) {
    this.#database = new PostgresDatabase({ pool, schema, migrations });
    if (replica) this.#replica = new ReplicaStatements({ primary: this.#database, replica, clock });
    this.#writer = new HistoryWriter(this.#database, (statements, rows) => this.#createMonthsOf(statements, rows));
    this.#clock = clock;
    this.#retentionMonths = retentionMonths;
    this.#monthsAhead = monthsAhead;
  }

  of(tenantId: PublicId): TenantHistory {
    return new PostgresTenantHistory({
      tenantId,
      database: this.#database,
      reading: this.#replica ?? this.#database,
      write: (rows) => this.#write(rows),
      maintain: () => this.maintain(),
    });
  }

  /** Makes the partitions of this month and those to come, and drops those of months no longer kept. Answers their names. */
  async maintain(): Promise<{ readonly created: readonly string[]; readonly dropped: readonly string[] }> {
    const month = monthOf(this.#clock.now());
    const wanted = Array.from({ length: this.#monthsAhead + 1 }, (_, ahead) => addMonths(month, ahead));
    const created = await this.#createMonths(this.#database, wanted);
    const first = this.#firstKept();
    const dropped = await this.#database.call<readonly string[]>('drop_history_before', `${first}-01`);
    for (const known of this.#months) if (known < first) this.#months.delete(known);
    // Nobody holds entries for so long.
    await this.#database.query('DELETE FROM {schema}.erased_history WHERE at < $1::date', [`${first}-01`]);
    return { created, dropped };
  }

  /** Waits for what is being written, then closes what we opened. */
  async close(): Promise<void> {
    await Promise.all([this.#database.close(), this.#replica?.close()]);
  }

  async #write(rows: readonly HistoryRow[]): Promise<void> {
    const first = startOf(this.#firstKept());
    const kept = rows.filter(({ at }) => at >= first);
    if (kept.length > 0) await this.#writer.write(kept);
  }

  #firstKept(): string {
    return addMonths(monthOf(this.#clock.now()), -this.#retentionMonths);
  }

  /** Most rows are of the month of the one before, and a date costs more than a comparison. */
  async #createMonthsOf(statements: Statements, rows: readonly HistoryRow[]): Promise<void> {
    const months = new Set<string>();
    let [from, until] = [0, 0];
    for (const { at } of rows) {
      if (at >= from && at < until) continue;
      const month = monthOf(at);
      [from, until] = [startOf(month), startOf(addMonths(month, 1))];
      months.add(month);
    }
    await this.#createMonths(statements, [...months]);
  }

  async #createMonths(statements: Statements, months: readonly string[]): Promise<readonly string[]> {
    const created: string[] = [];
    for (const month of months) {
      if (this.#months.has(month)) continue;
      const name = await statements.call<string | null>('create_history_month', `${month}-01`);
      if (name !== null) created.push(name);
      this.#months.add(month);
    }
    return created;
  }
}
