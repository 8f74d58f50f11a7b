import { randomUUID } from 'node:crypto';
import {
  type ConversationStore,
  type Ledger,
  type Mailbox,
  type People,
  type Relay,
  systemClock,
  type Timers,
  type Turns,
  WorkHints,
  type WorkKind,
} from '@recado/core';
import type { PostgresConversationStoreOptions } from './conversation-store/postgres-conversation-store-options.ts';
import { PostgresLedger } from './conversation-store/postgres-ledger.ts';
import { PostgresMailbox } from './conversation-store/postgres-mailbox.ts';
import { PostgresPeople } from './conversation-store/postgres-people.ts';
import { PostgresRelay } from './conversation-store/postgres-relay.ts';
import type { PostgresStoreContext } from './conversation-store/postgres-store-context.ts';
import { PostgresTimers } from './conversation-store/postgres-timers.ts';
import { PostgresTurns } from './conversation-store/postgres-turns.ts';
import { PostgresDatabase } from './database/postgres-database.ts';
import { ReplicaStatements } from './database/replica-statements.ts';
import { WorkListener } from './wake-ups/work-listener.ts';
import { WorkNotifier } from './wake-ups/work-notifier.ts';

/**
 * A conversation store in a schema of a PostgreSQL database, 14 or later. It connects, and migrates, on first use.
 * @throws ConfigurationError for an impossible schema name; on first use, when a newer Recado has written the schema.
 */
export function createPostgresConversationStore(options: PostgresConversationStoreOptions): PostgresConversationStore {
  return new PostgresConversationStore(options);
}

/**
 * Keeps conversations in PostgreSQL. Any number of processes may share a schema; each verb is one round trip and one transaction, as
 * durable as the server's `synchronous_commit`. `onWork` also tells of what other processes did; what falls due is found by asking.
 */
export class PostgresConversationStore implements ConversationStore {
  readonly specVersion = 1;
  readonly name = 'postgres';
  readonly mailbox: Mailbox;
  readonly turns: Turns;
  readonly relay: Relay;
  readonly timers: Timers;
  readonly ledger: Ledger;
  readonly people: People;
  readonly #database: PostgresDatabase;
  readonly #replica: ReplicaStatements | undefined;
  readonly #hints = new WorkHints();
  readonly #listener: WorkListener | undefined;

  constructor({ pool, replica, schema = 'recado', clock, migrations = 'run', wakeUps = true }: PostgresConversationStoreOptions) {
    const database = new PostgresDatabase({ pool, schema, migrations });
    if (replica) this.#replica = new ReplicaStatements({ primary: database, replica, clock: clock ?? systemClock });
    const wire = { database, channel: `recado_work_${schema}`, sender: randomUUID(), clock: clock ?? systemClock };
    const notifier = wakeUps ? new WorkNotifier(wire) : undefined;
    const context: PostgresStoreContext = {
      database,
      reading: this.#replica ?? database,
      now: () => (clock ? Math.floor(clock.now()) : null),
      hint: (kind) => {
        this.#hints.hint(kind);
        notifier?.notify(kind);
      },
    };
    this.#database = database;
    this.mailbox = new PostgresMailbox(context);
    this.turns = new PostgresTurns(context);
    this.relay = new PostgresRelay(context);
    this.timers = new PostgresTimers(context);
    this.ledger = new PostgresLedger(context);
    this.people = new PostgresPeople(context);
    if (wakeUps) this.#listener = new WorkListener({ ...wire, hear: (kind) => this.#hints.hint(kind) });
  }

  onWork(listener: (kind: WorkKind) => void): () => void {
    void this.#listener?.start();
    return this.#hints.onWork(listener);
  }

  async close(): Promise<void> {
    const closing = Promise.all([this.#replica?.close(), this.#database.close()]);
    await this.#listener?.close();
    await closing;
    this.#hints.close();
  }
}
