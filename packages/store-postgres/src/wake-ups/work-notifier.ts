import type { Clock, WorkKind } from '@recado/core';
import type { PostgresDatabase } from '../database/postgres-database.ts';

export interface WorkNotifierOptions {
  readonly database: PostgresDatabase;
  readonly channel: string;
  /** Ours, so that we can tell our own hints from those of others. */
  readonly sender: string;
  readonly clock: Clock;
}

/**
 * Tells other processes of work, after the commit and in statements of its own: a NOTIFY inside the transaction would make all
 * commits of the server wait for each other. The first hint goes at once, those that follow closely share a statement.
 */
export class WorkNotifier {
  readonly #options: WorkNotifierOptions;
  readonly #due = new Set<WorkKind>();
  #isResting = false;

  constructor(options: WorkNotifierOptions) {
    this.#options = options;
  }

  notify(kind: WorkKind): void {
    this.#due.add(kind);
    if (!this.#isResting) void this.#send();
  }

  async #send(): Promise<void> {
    const { database, channel, sender, clock } = this.#options;
    if (this.#due.size === 0 || database.isClosed) return;
    const payload = [sender, ...this.#due].join(' ');
    this.#due.clear();
    this.#isResting = true;
    try {
      await database.query(NOTIFY, [channel, payload]);
    } catch {
      // Only a hint: the others find the work when they ask.
    }
    clock.after(REST_MS, () => {
      this.#isResting = false;
      void this.#send();
    });
  }
}

const REST_MS = 5;
/** It waits for no disk: what a crash of the server takes away was only a hint. */
const NOTIFY = `SELECT set_config('synchronous_commit', 'off', true), pg_notify($1, $2)`;
