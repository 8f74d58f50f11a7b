import { UnsafeValueError } from '../errors/unsafe-value-error.ts';
import type { HistoryEntry } from '../ports/history/history.ts';
import { guardFields, isSafeName } from './guard-fields.ts';
import { MaskedText } from './masked-text.ts';

/**
 * Checks an entry at run time, for callers the compiler did not check.
 * @throws UnsafeValueError
 */
export function guardHistoryEntry({ id, at, conversationId, kind, name, text, fields }: HistoryEntry): void {
  guardFields(DOOR, { conversationId });
  const isSound = {
    id: isSafeName(id),
    at: Number.isFinite(at),
    kind: KINDS.has(kind),
    name: name === undefined || isSafeName(name),
    text: text === undefined || MaskedText.is(text),
  };
  for (const [field, isFine] of Object.entries(isSound)) if (!isFine) throw new UnsafeValueError({ door: DOOR, field });
  if (fields !== undefined) guardFields(DOOR, fields);
}

const DOOR = 'history.append';
const KINDS: ReadonlySet<string> = new Set(['inbound', 'outbound', 'event']);
