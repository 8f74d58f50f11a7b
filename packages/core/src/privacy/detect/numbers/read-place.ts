import { NumberContext } from '../lexicon/number-context.ts';
import { isDenied } from './is-denied.ts';
import { type NumberReading, type NumberSpot, readingOf } from './number-spot.ts';

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

export function isPlace(written: string): boolean {
  const [latitude = '', longitude = ''] = written.match(/-?\d{1,3}[.,]\d{3,}/g) ?? [];
  const of = (part: string): number => Math.abs(Number(part.replace(',', '.')));
  return of(latitude) <= 90 && of(longitude) <= 180 && (latitude.includes('.') || latitude.startsWith('-') || longitude.startsWith('-'));
}
