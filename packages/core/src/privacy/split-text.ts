import type { PiiRange } from './pii-span.ts';
import type { PiiTypeName } from './pii-types.ts';

/** A text in parts: what may stay as it is, and values that get a token. No two strings stand side by side. */
export type TextPart = string | PersonalValue;

export interface PersonalValue {
  readonly type: PiiTypeName;
  readonly value: string;
}

/** Cuts a text at its personal places; `treat` says what each one becomes. */
export function splitText(text: string, spans: readonly PiiRange[], treat: (found: PersonalValue) => TextPart): readonly TextPart[] {
  const parts: TextPart[] = [];
  let pending = '';
  let at = 0;
  for (const { type, start, end } of spans) {
    pending += text.slice(at, start);
    at = end;
    const part = treat({ type, value: text.slice(start, end) });
    if (typeof part === 'string') pending += part;
    else {
      if (pending !== '') parts.push(pending);
      parts.push(part);
      pending = '';
    }
  }
  pending += text.slice(at);
  if (pending !== '') parts.push(pending);
  return parts;
}
