import { UnsafeValueError } from '../errors/unsafe-value-error.ts';
import type { HistoryEntry } from '../ports/history/history.ts';
import { guardFields, isSafeName } from './guard-fields.ts';
import { MaskedText } from './masked-text.ts';
import type { SafeFields } from './safe.ts';

/**
 * Checks an entry at run time, for callers the compiler did not check.
 * @returns The entry as it may be written: what else JavaScript put into it is left out.
 * @throws UnsafeValueError
 */
export function guardHistoryEntry({ id, at, conversationId, kind, name, text, fields }: HistoryEntry): HistoryEntry {
  if (!conversations.has(conversationId)) {
    guardFields(DOOR, { conversationId });
    remember(conversations, conversationId);
  }
  if (!isSafeName(id)) refuse('id');
  if (!Number.isFinite(at)) refuse('at');
  if (!KINDS.has(kind)) refuse('kind');
  if (name !== undefined && !names.has(name)) {
    if (!isSafeName(name)) refuse('name');
    remember(names, name);
  }
  if (text !== undefined && !MaskedText.is(text)) refuse('text');
  return {
    id,
    at,
    conversationId,
    kind,
    ...(name === undefined ? {} : { name }),
    ...(text === undefined ? {} : { text }),
    ...(fields === undefined ? {} : { fields: guardFields(DOOR, fields) as SafeFields }),
  };
}

/** What passed lately and comes again and again. */
const conversations = new Set<string>();
const names = new Set<string>();

function remember(passed: Set<string>, value: string): void {
  if (passed.size >= MOST_REMEMBERED) passed.clear();
  passed.add(value);
}

function refuse(field: string): never {
  throw new UnsafeValueError({ door: DOOR, field });
}

const DOOR = 'history.append';
const KINDS: ReadonlySet<string> = new Set(['inbound', 'outbound', 'event']);
const MOST_REMEMBERED = 2_000;
