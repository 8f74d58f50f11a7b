import { WorkHints } from '../../memory/work-hints.ts';
import type { ConversationStore, WorkKind } from '../../ports/conversation-store/conversation-store.ts';
import { systemClock } from '../../runtime/system-clock.ts';
import { DEFAULT_BUSY_TIMEOUT_MS } from '../database/busy-timeout.ts';
import { SqliteDatabase } from '../database/sqlite-database.ts';
import { storeTime } from '../store-time.ts';
import { conversationStoreSchema } from './conversation-store-schema.ts';
import type { SqliteConversationStoreOptions } from './sqlite-conversation-store-options.ts';
import { SqliteLedger } from './sqlite-ledger.ts';
import { SqliteMailbox } from './sqlite-mailbox.ts';
import { SqlitePeople } from './sqlite-people.ts';
import { SqliteRelay } from './sqlite-relay.ts';
import type { SqliteStoreContext } from './sqlite-store-context.ts';
import { SqliteTimers } from './sqlite-timers.ts';
import { SqliteTurns } from './sqlite-turns.ts';

/**
 * Opens a conversation store in a file.
 * @throws ConfigurationError for a file of something else, or of a newer Recado.
 * @throws StoreUnavailableError when the file cannot be opened.
 */
export function createSqliteConversationStore(options: SqliteConversationStoreOptions): SqliteConversationStore {
  return new SqliteConversationStore(options);
}

/**
 * Keeps conversations in one SQLite file, durable on every commit. Several processes of one machine may open it. What is erased is written
 * over.
 * `onWork` tells of the work that this process made: that of others, and what falls due, is found by asking.
 */
export class SqliteConversationStore implements ConversationStore {
  readonly specVersion = 1;
  readonly name = 'sqlite';
  readonly mailbox: SqliteMailbox;
  readonly turns: SqliteTurns;
  readonly relay: SqliteRelay;
  readonly timers: SqliteTimers;
  readonly ledger: SqliteLedger;
  readonly people: SqlitePeople;
  readonly #database: SqliteDatabase;
  readonly #hints = new WorkHints();

  constructor({ path, clock = systemClock, busyTimeoutMs = DEFAULT_BUSY_TIMEOUT_MS }: SqliteConversationStoreOptions) {
    this.#database = new SqliteDatabase({ path, schema: conversationStoreSchema, busyTimeoutMs });
    // What is deleted or replaced is written over, so that nothing of an erased person is left in free pages.
    this.#database.get('PRAGMA secure_delete = ON');
    const time = storeTime(clock);
    let order = time.now() * 1_000;
    const nextOrder = () => {
      order += 1;
      return order;
    };
    const context: SqliteStoreContext = { database: this.#database, time, hints: this.#hints, nextOrder };
    this.mailbox = new SqliteMailbox(context);
    this.turns = new SqliteTurns(context);
    this.relay = new SqliteRelay(context);
    this.timers = new SqliteTimers(context);
    this.ledger = new SqliteLedger(context);
    this.people = new SqlitePeople(context);
  }

  onWork(listener: (kind: WorkKind) => void): () => void {
    return this.#hints.onWork(listener);
  }

  async close(): Promise<void> {
    await this.#database.close();
    this.#hints.close();
  }
}
