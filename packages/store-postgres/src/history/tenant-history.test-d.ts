/** What must not compile. Checked by tsc: a line under `@ts-expect-error` that compiles is an error. */
import { channelId, contactId, conversationId, type History, type HistoryEntry, mask, publicId } from '@recado/core';
import type { Pool } from 'pg';
import type { PgPool } from '../pool/pg-pool.ts';
import type { TenantHistory } from './tenant-history.ts';

declare const raw: string;
declare const pool: Pool;
declare const tenant: TenantHistory;
const base = {
  id: publicId('e1'),
  at: 1,
  conversationId: conversationId(channelId('channel'), contactId('ana')),
  kind: 'inbound',
} as const;

const safe: HistoryEntry = { ...base, text: mask(raw), name: publicId('text'), fields: { text: mask(raw), count: 2, nothing: null } };
// @ts-expect-error a raw string is no text
const rawText: HistoryEntry = { ...base, text: raw };
// @ts-expect-error the text of masked text is a raw string again
const unmasked: HistoryEntry = { ...base, text: mask(raw).toString() };
// @ts-expect-error a raw string is no field
const rawField: HistoryEntry = { ...base, fields: { text: raw } };
// @ts-expect-error fields are one level deep
const deep: HistoryEntry = { ...base, fields: { slots: { name: mask(raw) } } };
// @ts-expect-error a raw string is no name
const rawName: HistoryEntry = { ...base, name: raw };

// A pool of pg is one of ours.
const ours: PgPool = pool;

// What a bot takes as its history.
const history: History = tenant;

export type Checked = [
  typeof safe,
  typeof rawText,
  typeof unmasked,
  typeof rawField,
  typeof deep,
  typeof rawName,
  typeof ours,
  typeof history,
];
