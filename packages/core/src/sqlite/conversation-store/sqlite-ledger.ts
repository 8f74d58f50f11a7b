import type { ConversationId } from '../../conversation/ids.ts';
import type { DeadLetter, InboundState, Ledger, LedgerBalance, OpenEntry } from '../../ports/conversation-store/ledger.ts';
import { INBOUND_STATES } from './conversation-store-schema.ts';
import { giveUpMessage } from './give-up.ts';
import { readBalance } from './read-balance.ts';
import { redriveMessage, redriveReply } from './redrive.ts';
import type { SqliteStoreContext } from './sqlite-store-context.ts';

export class SqliteLedger implements Ledger {
  readonly #context: SqliteStoreContext;

  constructor(context: SqliteStoreContext) {
    this.#context = context;
  }

  async balance(): Promise<LedgerBalance> {
    return this.#context.database.read(() => readBalance(this.#context.database));
  }

  async stateOf(inboundId: string): Promise<InboundState | undefined> {
    const row = await this.#context.database.peek<{ state: number }>('SELECT state FROM inbound WHERE inbound_id = ?', inboundId);
    return row && INBOUND_STATES[row.state];
  }

  async open(limit: number): Promise<readonly OpenEntry[]> {
    const { database } = this.#context;
    const rows = await database.read(() =>
      database.all<{ inbound_id: string; conversation_id: ConversationId; received_at: number; attempts: number; reason: string | null }>(
        'SELECT inbound_id, conversation_id, received_at, attempts, reason FROM inbound WHERE state = 0 AND settled_at IS NULL ORDER BY seq LIMIT ?',
        limit,
      ),
    );
    return rows.map((row) => ({
      inboundId: row.inbound_id,
      conversationId: row.conversation_id,
      receivedAt: row.received_at,
      attempts: row.attempts,
      ...(row.reason === null ? {} : { reason: row.reason }),
    }));
  }

  async deadLetters(limit: number): Promise<readonly DeadLetter[]> {
    const { database } = this.#context;
    const letters = await database.read(() => [
      ...database.all<DeadLetterRow>(
        `SELECT inbound_id AS id, 'message' AS kind, conversation_id, reason, settled_at FROM inbound
         WHERE state = 3 ORDER BY settled_at, seq LIMIT ?`,
        limit,
      ),
      ...database.all<DeadLetterRow>(
        `SELECT id, 'reply' AS kind, conversation_id, reason, settled_at FROM outbox WHERE state = 3 ORDER BY settled_at, seq LIMIT ?`,
        limit,
      ),
    ]);
    return letters
      .map(({ id, kind, conversation_id, reason, settled_at }) => ({
        id,
        kind,
        conversationId: conversation_id,
        reason: reason ?? 'unknown',
        diedAt: settled_at,
      }))
      .sort((a, b) => a.diedAt - b.diedAt)
      .slice(0, limit);
  }

  async redrive(id: string): Promise<boolean> {
    const { database, hints } = this.#context;
    const redriven = await database.write(
      () => (redriveMessage(this.#context, id) && 'turn') || (redriveReply(this.#context, id) && 'outbox'),
    );
    if (redriven) hints.hint(redriven);
    return redriven !== false;
  }

  async giveUp(inboundId: string, reason: string): Promise<boolean> {
    const { database, hints } = this.#context;
    const became = await database.write(() => giveUpMessage(this.#context, inboundId, reason));
    if (became === 'ready') hints.hint('turn');
    return became !== undefined;
  }

  async forget(settledBefore: number): Promise<number> {
    const { database } = this.#context;
    return database.write(() => {
      database.run('DELETE FROM erased_contacts WHERE at < ?', settledBefore);
      return (
        database.run('DELETE FROM inbound WHERE state IN (1, 2, 3) AND settled_at < ?', settledBefore) +
        database.run('DELETE FROM outbox WHERE state IN (1, 2, 3) AND settled_at < ?', settledBefore)
      );
    });
  }
}

interface DeadLetterRow {
  readonly id: string;
  readonly kind: DeadLetter['kind'];
  readonly conversation_id: ConversationId;
  readonly reason: string | null;
  readonly settled_at: number;
}
