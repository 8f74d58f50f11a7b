import type { PiiSpan } from '../pii-span.ts';
import { matches } from './matches.ts';
import { isAreaCode, isServiceNumber } from './phone-numbering.ts';

/** Brazilian phones with area code, with and without country code, mobiles and written landlines without one, and `+` numbers. */
export function detectPhones(text: string): PiiSpan[] {
  return [
    ...matches(text, 'PHONE', WITH_AREA, (_match, _start, { area = '' }) => isAreaCode(area)),
    ...matches(text, 'PHONE', WITHOUT_AREA, (match) => !isServiceNumber(match)),
    ...matches(text, 'PHONE', INTERNATIONAL),
  ];
}

/** `+55 (11) 9 8765-4321`, `011 98765.4321`, `5511987654321`, `(0xx11) 3456-7890` and what lies between. */
const WITH_AREA =
  /(?<!\d)(?:(?:\+|00)?55[ .-]?)?\(?(?:0(?:xx|\d{2})?[ .-]?)?\(?(?<area>[1-9]\d)\)?[ ./-]{0,2}(?:9[ .-]?[5-9]\d{3}|9[ .-]?\d{4}|[2-9]\d{3})[ .-]?\d{4}(?!\d)/gi;
const WITHOUT_AREA = /(?<![\d.-])(?:9[ .]?\d{4}[ .-]?\d{4}|[2-9]\d{3}-\d{4})(?![\d-])/g;
const INTERNATIONAL = /\+\d{1,3}(?:[ .()-]{0,2}\d){6,13}(?!\d)/g;
