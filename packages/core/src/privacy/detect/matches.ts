import type { PiiSpan, PiiType } from '../pii-span.ts';

/**
 * The places where a pattern matches and `accept` agrees. Patterns are global and bounded: no repetition without an upper limit
 * is followed by something that can fail, so that time stays linear.
 */
export function matches(
  text: string,
  type: PiiType,
  pattern: RegExp,
  accept?: (match: string, start: number, groups: Readonly<Record<string, string>>) => boolean,
): PiiSpan[] {
  const spans: PiiSpan[] = [];
  for (const match of text.matchAll(pattern)) {
    if (accept !== undefined && !accept(match[0], match.index, match.groups ?? {})) continue;
    spans.push({ type, start: match.index, end: match.index + match[0].length });
  }
  return spans;
}

/** The text just before a place, folded to lower case: where words like "cpf" or "cep" stand. */
export const wordsBefore = (text: string, start: number, length = 40): string =>
  text.slice(Math.max(0, start - length), start).toLowerCase();
