import type { PiiSpan } from '../pii-span.ts';
import { matches, wordsBefore } from './matches.ts';

/** IP addresses of both kinds. A version number of four parts looks like one, unless a word before says it is a version. */
export function detectIps(text: string): PiiSpan[] {
  return [
    ...matches(
      text,
      'IP',
      IPV4,
      (match, start) => match.split('.').every((part) => Number(part) < 256) && !VERSION.test(wordsBefore(text, start, 12)),
    ),
    ...matches(text, 'IP', IPV6),
  ];
}

const IPV4 = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d)/g;
const VERSION = /(?:\bv|vers[aã]o|version|versi[oó]n)[ .:]{0,2}$/;
/** Five groups at least, or a `::` with something on one side: a time of day has three. */
const IPV6 =
  /(?<![\w:])(?:[\da-f]{1,4}:){4,7}[\da-f]{1,4}(?![\w:])|(?<![\w:])(?:[\da-f]{1,4}(?::[\da-f]{1,4}){0,5})?::(?:[\da-f]{1,4}(?::[\da-f]{1,4}){0,5})(?![\w:])/gi;
