import type { PiiRange } from '../pii-span.ts';
import { isServiceNumber } from './phone-numbering.ts';

/**
 * Eight digits or more that nobody else claimed, written together or in groups: whatever they are, they point at somebody.
 * Dates, times and 0800 numbers do not.
 * @param claimed - In order of place, none over another.
 */
export function detectLongNumbers(text: string, claimed: readonly PiiRange[]): PiiRange[] {
  if (!hasDigitsLeft(text, claimed)) return [];
  const rest = blankOut(text, claimed)
    .replace(DATE, blank)
    .replace(SERVICE, (match) => (isServiceNumber(match) ? blank(match) : match));
  const found: PiiRange[] = [];
  for (const match of rest.matchAll(LONG_NUMBER)) found.push({ type: 'NUMBER', start: match.index, end: match.index + match[0].length });
  return found;
}

/** Whether as many digits as a long number needs are outside of what is claimed. */
function hasDigitsLeft(text: string, claimed: readonly PiiRange[]): boolean {
  let digits = 0;
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    if (at === claimed[next]?.start) {
      at = claimed[next]!.end - 1;
      next++;
      continue;
    }
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57 && ++digits === SHORTEST) return true;
  }
  return false;
}

const SHORTEST = 8;

function blankOut(text: string, ranges: readonly PiiRange[]): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of ranges) {
    rest += text.slice(at, start) + blank(text.slice(start, end));
    at = end;
  }
  return rest + text.slice(at);
}

const blank = (text: string): string => 'x'.repeat(text.length);

const DATE = /(?<!\d)(?:\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d{2}|(?:19|20)\d{2}-\d{2}-\d{2})(?!\d)/g;
const SERVICE = /(?<!\d)(?:0[3589]00[ -]?\d{3}[ -]?\d{4}|[34]00\d[ -]\d{4})(?!\d)/g;
const LONG_NUMBER = /\d(?:[ .\-/()]{0,2}\d){7,}/g;
