import type { ConversationId, HistoryEntry, HistoryKind, PublicId } from '@recado/core';
import type { PostgresDatabase, Statements } from '../database/postgres-database.ts';
import { type HistoryRow, toHistoryRow } from './history-columns.ts';
import { decodeCursor, encodeCursor } from './history-cursor.ts';
import type { HistoryRecord } from './history-record.ts';
import type { HistoryPage, HistoryQuery, TenantHistory } from './tenant-history.ts';

export interface PostgresTenantHistoryOptions {
  readonly tenantId: PublicId;
  /** Where deletes go. */
  readonly database: PostgresDatabase;
  /** Where questions go. */
  readonly reading: Statements;
  write(rows: readonly HistoryRow[]): Promise<void>;
  /** Makes the months to come and drops those no longer kept. */
  maintain(): Promise<unknown>;
}

export class PostgresTenantHistory implements TenantHistory {
  readonly #options: PostgresTenantHistoryOptions;

  constructor(options: PostgresTenantHistoryOptions) {
    this.#options = options;
  }

  async append(entries: readonly HistoryEntry[]): Promise<void> {
    const rows = entries.map((entry) => toHistoryRow(this.#options.tenantId, entry));
    if (rows.length > 0) await this.#options.write(rows);
  }

  async page({ conversationId, kind, after, limit = 50 }: HistoryQuery = {}): Promise<HistoryPage> {
    const size = Math.min(1_000, Math.max(1, Math.floor(limit)));
    const cursor = after === undefined ? undefined : decodeCursor(after);
    const values: unknown[] = [this.#options.tenantId, size + 1];
    const place = (value: unknown) => `$${values.push(value)}`;
    const conditions = ['tenant_id = $1'];
    if (conversationId !== undefined) conditions.push(`conversation_id = ${place(conversationId)}`);
    if (kind !== undefined) conditions.push(`kind = ${place(kind)}`);
    if (cursor) {
      const at = `('epoch'::timestamptz + ${place(cursor.at)}::bigint * interval '1 millisecond')`;
      // The first of both lets the planner leave out newer months.
      conditions.push(`at <= ${at}`, `(at, id) < (${at}, ${place(cursor.id)})`);
    }
    const rows = await this.#options.reading.query<StoredRecord>(
      `SELECT ${COLUMNS} FROM {schema}.history WHERE ${conditions.join(' AND ')} ORDER BY at DESC, id DESC LIMIT $2`,
      values,
    );
    const records = rows.slice(0, size).map(toRecord);
    const last = records.at(-1);
    return rows.length > size && last ? { records, next: encodeCursor(last) } : { records };
  }

  async export(conversationIds: readonly ConversationId[]): Promise<readonly HistoryRecord[]> {
    const rows = await this.#options.database.query<StoredRecord>(
      `SELECT ${COLUMNS} FROM {schema}.history WHERE tenant_id = $1 AND conversation_id = ANY ($2::text[]) ORDER BY at, id`,
      [this.#options.tenantId, conversationIds],
    );
    return rows.map(toRecord);
  }

  async erase(conversationIds: readonly ConversationId[]): Promise<number> {
    return this.#options.database.call<number>('erase_history', this.#options.tenantId, conversationIds);
  }

  async expire(before: number): Promise<number> {
    const { database, tenantId, maintain } = this.#options;
    let deleted = 0;
    for (let last = MOST_DELETED; last === MOST_DELETED; deleted += last) {
      const rows = await database.query(DELETE_OLD, [tenantId, Math.floor(before), MOST_DELETED]);
      last = rows.length;
    }
    // After it: a month that is dropped as a whole counts as well.
    await maintain();
    return deleted;
  }

  async maintain(): Promise<void> {
    await this.#options.maintain();
  }
}

const COLUMNS = 'id, (extract(epoch FROM at) * 1000)::text AS at, conversation_id, kind, name, text, fields::text AS fields';

/** A statement each: none is so long that the server ends it. */
const MOST_DELETED = 10_000;
const DELETE_OLD = `DELETE FROM {schema}.history WHERE (tenant_id, at, id) IN (SELECT tenant_id, at, id FROM {schema}.history
  WHERE tenant_id = $1 AND at < 'epoch'::timestamptz + $2::bigint * interval '1 millisecond' ORDER BY at LIMIT $3) RETURNING 1`;

interface StoredRecord {
  readonly id: PublicId;
  readonly at: string;
  readonly conversation_id: ConversationId;
  readonly kind: HistoryKind;
  readonly name: PublicId | null;
  readonly text: string | null;
  readonly fields: string | null;
}

function toRecord({ id, at, conversation_id, kind, name, text, fields }: StoredRecord): HistoryRecord {
  return {
    id,
    at: Number(at),
    conversationId: conversation_id,
    kind,
    ...(name !== null && { name }),
    ...(text !== null && { text }),
    ...(fields !== null && { fields: JSON.parse(fields) }),
  };
}
