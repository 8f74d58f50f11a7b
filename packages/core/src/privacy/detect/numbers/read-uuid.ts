import { NumberContext } from '../lexicon/number-context.ts';
import type { Scan } from '../scan.ts';
import { TOKENS, TokenKind } from '../tokens.ts';
import { type NumberReading, type NumberSpot, readingOf } from './number-spot.ts';

const tokens = TOKENS;

const { NONE } = NumberContext;
const { LINE_END, MARK } = TokenKind;

/** A random key names nobody unless it is called one, or stands alone. */
export function readUuid(scan: Scan, spot: NumberSpot, uuid: string): NumberReading | undefined {
  if (spot.context !== NONE) return undefined;
  const line = lineBounds(scan, spot.token);
  const isAlone = line.first === spot.token;
  const isVersion4 = uuid[14] === '4';
  const named = isAlone || tokens.count < 8;
  if (!isAlone && !(isVersion4 && named && /chave|pix/i.test(scan.text.slice(0, spot.start)))) return undefined;
  return readingOf('PIX_KEY', spot.start, uuid.length, 0.8, 'a random key that stands alone');
}

/** First token of the line or sentence a token is in. */
function lineBounds(scan: Scan, token: number): { readonly first: number } {
  const { text } = scan;
  let first = token;
  while (first > 0 && tokens.kind[first - 1] !== LINE_END && !/[.!?\ud800-\udfff]/.test(text[tokens.start[first - 1]!]!)) first--;
  while (first < token && tokens.kind[first] === MARK) first++;
  return { first };
}
