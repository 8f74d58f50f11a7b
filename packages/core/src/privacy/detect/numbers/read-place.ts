import { NumberContext } from '../lexicon/number-context.ts';
import { isDenied } from './is-denied.ts';
import { type NumberReading, type NumberSpot, readingOf } from './number-spot.ts';

const { VERSION, OTHER, IP } = NumberContext;

export function readIp(spot: NumberSpot, ip: string): NumberReading | undefined {
  if (spot.context === VERSION || (isDenied(spot) && spot.context !== OTHER) || spot.isGlued) return undefined;
  if (ip.split('.').some((part) => Number(part) > 255 || (part.length > 1 && part.startsWith('0')))) return undefined;
  if (spot.context !== IP && /^(?:0|[1-9])\.\d{1,2}\.\d{1,2}\.\d{1,2}$/.test(ip)) return undefined;
  return readingOf('IP_ADDRESS', spot.start, ip.length, 0.95, 'four numbers up to 255');
}

export function isPlace(written: string): boolean {
  const [latitude = '', longitude = ''] = written.match(/-?\d{1,3}[.,]\d{3,}/g) ?? [];
  const of = (part: string): number => Math.abs(Number(part.replace(',', '.')));
  return of(latitude) <= 90 && of(longitude) <= 180 && (latitude.includes('.') || latitude.startsWith('-') || longitude.startsWith('-'));
}
