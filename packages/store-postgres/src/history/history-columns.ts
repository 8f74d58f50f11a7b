import { guardHistoryEntry, type HistoryEntry } from '@recado/core';

/** An entry that has passed the door, of a tenant. */
export interface HistoryRow {
  readonly tenantId: string;
  readonly at: number;
  readonly id: string;
  readonly conversationId: string;
  readonly kind: string;
  readonly name: string | null;
  readonly text: string | null;
  readonly fields: string | null;
}

/**
 * Checks an entry at run time, for callers the compiler did not check.
 * @throws UnsafeValueError
 */
export function toHistoryRow(tenantId: string, entry: HistoryEntry): HistoryRow {
  const { id, at, conversationId, kind, name, text, fields } = guardHistoryEntry(entry);
  return {
    tenantId,
    at: Math.floor(at),
    id,
    conversationId,
    kind,
    name: name ?? null,
    text: text === undefined ? null : storable(text.toString()),
    fields: fields === undefined ? null : JSON.stringify(fields, (_, value) => storableValue(value)),
  };
}

/** Rows as the arrays that one statement unnests. */
export function toColumns(rows: readonly HistoryRow[]): readonly unknown[] {
  return COLUMNS.map((column) => rows.map((row) => row[column]));
}

const storableValue = (value: unknown): unknown => (typeof value === 'string' ? storable(value) : value);

/** PostgreSQL keeps neither NUL nor half a surrogate pair, and one of them would fail the whole batch. */
const storable = (text: string): string => text.replaceAll('\0', '\uFFFD').toWellFormed();

const COLUMNS = ['tenantId', 'at', 'id', 'conversationId', 'kind', 'name', 'text', 'fields'] as const;
