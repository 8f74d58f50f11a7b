import type { PiiSpan } from '../pii-span.ts';
import { matches } from './matches.ts';
import { isServiceNumber } from './phone-numbering.ts';

/**
 * Eight digits or more that nobody else claimed, written together or in groups: whatever they are, they point at somebody.
 * Dates, times and 0800 numbers do not.
 */
export function detectLongNumbers(text: string, claimed: readonly PiiSpan[]): PiiSpan[] {
  const rest = blankOut(text, claimed)
    .replace(DATE, blank)
    .replace(SERVICE, (match) => (isServiceNumber(match) ? blank(match) : match));
  return matches(rest, 'NUMBER', LONG_NUMBER);
}

function blankOut(text: string, spans: readonly PiiSpan[]): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    rest += text.slice(at, Math.max(at, start)) + blank(text.slice(Math.max(at, start), end));
    at = end;
  }
  return rest + text.slice(at);
}

const blank = (text: string): string => 'x'.repeat(text.length);

const DATE = /(?<!\d)(?:\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d{2}|(?:19|20)\d{2}-\d{2}-\d{2})(?!\d)/g;
const SERVICE = /(?<!\d)(?:0[3589]00[ -]?\d{3}[ -]?\d{4}|[34]00\d[ -]\d{4})(?!\d)/g;
const LONG_NUMBER = /\d(?:[ .\-/()]{0,2}\d){7,}/g;
