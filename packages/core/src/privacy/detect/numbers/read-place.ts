import { isDigit } from '../is-digit.ts';
import { NumberContext } from '../lexicon/number-context.ts';
import type { Scan } from '../scan.ts';
import { TOKENS } from '../tokens.ts';
import { Forms, formAt } from './forms.ts';
import { isDenied } from './is-denied.ts';
import { type NumberReading, type NumberSpot, readingOf } from './number-spot.ts';

const tokens = TOKENS;
const { VERSION, OTHER, IP } = NumberContext;

export function readIp(spot: NumberSpot, ip: string): NumberReading | undefined {
  if (spot.context === VERSION || (isDenied(spot) && spot.context !== OTHER) || spot.isGlued) return undefined;
  if (!areBytes(ip) || (spot.context !== IP && LIKE_A_VERSION.test(ip))) return undefined;
  return readingOf('IP_ADDRESS', spot.start, ip.length, 0.95, 'four numbers up to 255');
}

const LIKE_A_VERSION = /^\d\.\d{1,2}\.\d{1,2}\.\d{1,2}$/;

/** Whether numbers with dots between them are up to 255 each, and none has a zero before it. */
function areBytes(ip: string): boolean {
  let value = -1;
  for (let at = 0; at < ip.length; at++) {
    const code = ip.charCodeAt(at);
    if (code === 46) value = -1;
    else if (value === 0) return false;
    else value = Math.max(value, 0) * 10 + code - 48;
    if (value > 255) return false;
  }
  return true;
}

/** Two coordinates, in degrees with decimals or in degrees, minutes and seconds. */
export function readCoordinates({ text }: Scan, { start, length, reach }: NumberSpot): NumberReading | undefined {
  const { codes } = tokens;
  const next = codes[start + length]!;
  if (next === 46 || next === 44) {
    if (reach < 5 || !mayBeDecimals(start + length + 1)) return undefined;
    const at = codes[start - 1] === 45 ? start - 1 : start;
    const written = formAt(Forms.coordinates, text, at);
    return written !== undefined && isPlace(written) ? readingOf('GEO', at, written.length, 0.95, 'two coordinates') : undefined;
  }
  if (next !== 0xb0 && codes[start + length + 1] !== 0xb0) return undefined;
  const written = formAt(Forms.sexagesimal, text, start);
  return written === undefined ? undefined : readingOf('GEO', start, written.length, 0.97, 'two coordinates in degrees and minutes');
}

/** Whether three digits or more stand at an offset and no dot, hyphen or end after them, which go on a document or end a price. */
function mayBeDecimals(offset: number): boolean {
  const { codes } = tokens;
  let at = offset;
  while (isDigit(codes[at]!)) at++;
  const next = codes[at]!;
  return at - offset > 2 && next !== 46 && next !== 45 && next !== 0;
}

/** Whether the two numbers of `Forms.coordinates` are degrees, and not prices or quantities with decimal commas. */
function isPlace(written: string): boolean {
  const latitude = degreesFrom(written, 0);
  let next = latitude.length;
  while (next < written.length && !isOfDegrees(written.charCodeAt(next))) next++;
  const longitude = degreesFrom(written, next);
  return (
    Math.abs(Number(latitude.replace(',', '.'))) <= 90 &&
    Math.abs(Number(longitude.replace(',', '.'))) <= 180 &&
    (latitude.includes('.') || latitude.startsWith('-') || longitude.startsWith('-'))
  );
}

/** A hyphen or digits, a dot or comma, and digits. */
function degreesFrom(written: string, start: number): string {
  let at = start + 1;
  while (isDigit(written.charCodeAt(at))) at++;
  at++;
  while (isDigit(written.charCodeAt(at))) at++;
  return written.slice(start, at);
}

/** A hyphen or a digit. */
const isOfDegrees = (code: number): boolean => code === 45 || isDigit(code);
