import { hashOf, letterOf } from '../lexicon/fold.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { NumberContext } from '../lexicon/number-context.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { isOneOfFolded, wordList } from '../lexicon/word-list.ts';
import { claim, reject, type Scan, tokenBefore } from '../scan.ts';
import { classesAt, contextAt, TOKENS, TokenKind, WordShape } from '../tokens.ts';
import { evidenceOf } from './address-evidence.ts';
import { endsPart, isCommonHere } from './address-words.ts';
import { findByPostcode } from './find-by-postcode.ts';
import { findEnglishAddress } from './find-english-addresses.ts';
import { BOXES, findPostalBox } from './find-postal-box.ts';
import { endsInPlace, readAddressTail, trimEnd } from './read-address-tail.ts';
import { readGrid } from './read-grid.ts';
import { readHouseNumber } from './read-house-number.ts';
import { readStreetName } from './read-street-name.ts';
import { NUMBERED_TYPES, RURAL_TYPES, SHORT_TYPES, WEAK_TYPES } from './street-types.ts';

const tokens = TOKENS;

const { ENGLISH_STREET, STREET, SECTOR, STATE, MONTH, FIRST, LAST } = WordClass;
const { NONE, OTHER } = NumberContext;
const { WORD, MARK, NUMBER } = TokenKind;
const { UPPER, LOWER } = WordShape;

/** Addresses: from the type of street to the last part. Streets without a number need a name, a place or a word like "moro" before them. */
export function findAddresses(scan: Scan, lexicon: Lexicon): void {
  const { claimed } = tokens;
  if ((tokens.allClasses & STATE) !== 0 || tokens.numericCount > 2) findByPostcode(scan, lexicon);
  if ((tokens.allClasses & STREETS) === 0) return;
  for (let index = 0; index < tokens.wordyCount; index++) {
    const token = tokens.wordy[index]!;
    const bits = classesAt(tokens, token);
    if ((bits & STREETS) === 0 || claimed[token] !== 0) continue;
    if ((bits & ENGLISH_STREET) !== 0) findEnglishAddress(scan, lexicon, token);
    if (claimed[token] !== 0) continue;
    if ((bits & STREET) !== 0) findStreet(scan, lexicon, token);
    else if ((bits & SECTOR) !== 0) {
      if (isOneOfFolded(ROADS, token)) findRoad(scan, lexicon, token);
      else if (isOneOfFolded(BOXES, token)) findPostalBox(scan, lexicon, token);
      else findSector(scan, lexicon, token);
    }
  }
}

const STREETS = STREET | ENGLISH_STREET | SECTOR;

function findStreet(scan: Scan, lexicon: Lexicon, token: number): void {
  const { text } = scan;
  const following = token + 1;
  if (
    following < tokens.count &&
    (classesAt(tokens, following) & STREET) !== 0 &&
    tokens.end[following]! - tokens.start[following]! === tokens.end[token]! - tokens.start[token]! &&
    text.startsWith(text.slice(tokens.start[token]!, tokens.end[token]!), tokens.start[following]!)
  )
    return;
  const type = tokens.hash[token]!;
  const isShort = isOneOfFolded(SHORT_TYPES, token);
  let at = token + 1;
  const hasDot = at < tokens.count && tokens.start[at] === tokens.end[token] && isDotOrSlash(tokens.codes[tokens.start[at]!]!);
  if (hasDot) at++;
  // "C/ Mayor" is a street, "C. Mayor" a person, "c/c" an account and "c/ leite" with milk.
  const hasSlash = hasDot && tokens.codes[tokens.start[at - 1]!] === 47;
  if (type === C ? !hasSlash || !mayBeCalle(scan, token, at) : hasSlash) return;
  if (tokens.end[token]! < text.length && tokens.start[token + 1] === tokens.end[token] && !hasDot) return;
  if (tokens.start[token]! > 0 && isGlue(text, tokens.start[token]! - 1)) return;
  const nameStart = at;
  const isRural = isOneOfFolded(RURAL_TYPES, token);
  if (isRural && (at >= tokens.count || tokens.kind[at] !== WORD || (!scan.isFlat && tokens.shape[at] === LOWER))) return;
  // "boleta al RUT 6.968.838-1"
  if (isShort && !hasDot && at < tokens.count && isNumberName(at)) return;
  const grid = readGrid(scan, token, at);
  if (grid !== undefined) {
    claimAddress(scan, token, readAddressTail(scan, lexicon, grid, true, false), 0.95, 'a numbered street and a place on it');
    return;
  }
  const named = readStreetName(scan, at);
  at = named.next;
  if (at === nameStart && !isOneOfFolded(NUMBERED_TYPES, token)) return;
  const numbered = readHouseNumber(scan, at, named.endsWithNumber);
  const end = numbered === undefined ? at - 1 : numbered;
  const hasNumber = numbered !== undefined;
  const evidence = evidenceOf(scan, token, nameStart, named.next);
  const last = readAddressTail(scan, lexicon, end, hasNumber, named.endsWithNumber);
  const isLonger = last > end;
  const isWeak = isOneOfFolded(WEAK_TYPES, token);
  const isPlaced = isLonger && (isShort || !hasNumber) && endsInPlace(lexicon, end + 1, last);
  const isHoused = isLonger && (isWeak || !hasNumber) && HOUSED.test(text.slice(tokens.end[end]!, tokens.end[last]!));
  if (isRural) {
    if (!evidence.isProper || !(evidence.isAfterLives || evidence.isLineStart)) return;
    // "Fazenda Água Limpa, Rodovia BR-153": the address begins at the road.
    if (!hasNumber && end + 2 < tokens.count && (classesAt(tokens, end + 2) & STREET) !== 0) return;
    if (!(hasNumber && (evidence.isAfterLives || isLonger)) && !IN_COUNTRY.test(text.slice(tokens.end[end]!, tokens.end[last]!))) return;
  } else if (isWeak && !((hasNumber && (evidence.isAfterLives || evidence.isProper)) || (isHoused && named.next > nameStart))) return;
  if (type === C && !hasNumber && !evidence.isProper) return;
  if (isShort && !(hasNumber || evidence.isAfterLives || (hasDot && evidence.isProper && isLonger) || isPlaced)) return;
  if (
    isShort &&
    !hasDot &&
    tokens.end[token]! - tokens.start[token]! < 3 &&
    type !== AV &&
    !evidence.isProper &&
    !evidence.isAfterLives &&
    !isPlaced &&
    !(hasNumber && evidence.isLineStart)
  )
    return;
  if (
    !hasNumber &&
    !evidence.isAfterLives &&
    !isPlaced &&
    !isHoused &&
    !(isLonger && evidence.isProper) &&
    !(evidence.isProper && ((evidence.isLineStart && endsPart(last + 1)) || scan.asked === 'ADDRESS'))
  ) {
    reject(scan, 'ADDRESS', tokens.start[token]!, tokens.end[end]!, 'a street without number, place or a word that says one lives there');
    return;
  }
  if (evidence.isSentence && !hasNumber) return;
  claimAddress(
    scan,
    token,
    last,
    hasNumber ? 0.95 : 0.8,
    hasNumber ? 'a street, its name and a number' : 'a street after a word for address, or with a place',
  );
}

function claimAddress(scan: Scan, first: number, last: number, score: number, reason: string): void {
  const stop = trimEnd(scan, last);
  claim(scan, 'ADDRESS', first, stop, tokens.start[first]!, tokens.end[stop]!, score, reason);
}

/** A word that says what the number after it is, and no name. */
function isNumberName(at: number): boolean {
  const context = contextAt(tokens, at);
  return context !== NONE && context !== OTHER && (classesAt(tokens, at) & (FIRST | LAST)) === 0;
}

const C = hashOf('c');
const AV = hashOf('av');

/** "C/ Mayor", "en c/ del Mar", "C/ 5 de Mayo": not "falar c/ Ana", with somebody. */
function mayBeCalle(scan: Scan, token: number, at: number): boolean {
  if (at >= tokens.count) return false;
  if (tokens.kind[at] === NUMBER) return at + 2 < tokens.count && (classesAt(tokens, at + 2) & MONTH) !== 0;
  if (tokens.kind[at] !== WORD || tokens.end[at]! - tokens.start[at]! < 2) return false;
  const isSpanish = isOneOfFolded(SPANISH_OF, at);
  if (!isSpanish && isCommonHere(scan, at)) return false;
  if (token === 0 || tokens.kind[token - 1] !== WORD || (!scan.isFlat && tokens.shape[token] !== LOWER)) return true;
  return isSpanish || isOneOfFolded(BEFORE_CALLE, token - 1);
}

const SPANISH_OF = wordList('del de la los las el');
const BEFORE_CALLE = wordList('en a la de es por hasta una vivo vive direccion domicilio enviar envio recoger entregar');

/** Whether a character ties a word to what stands before it, so that it is no type of street. */
function isGlue(text: string, at: number): boolean {
  const code = tokens.codes[at]!;
  if (code === 32 || code === 10) return false;
  return letterOf(code) !== 0 || /[\p{L}\p{N}'’&/@$.-]/u.test(text[at]!);
}

/** Addresses of Brasília: SQS 308 bloco C apto 204, SHIS QL 10 conjunto 5. */
function findSector(scan: Scan, lexicon: Lexicon, token: number): void {
  let at = token + 1;
  if (at < tokens.count && (classesAt(tokens, at) & SECTOR) !== 0 && tokens.kind[at] === WORD) at++;
  if (at < tokens.count && tokens.kind[at] === MARK && tokens.codes[tokens.start[at]!] === 45) at++;
  if (at >= tokens.count || tokens.kind[at] !== NUMBER || tokens.end[at]! - tokens.start[at]! > 4) return;
  const last = readAddressTail(scan, lexicon, at, true, false);
  if (last === at && tokens.shape[token] !== UPPER && !evidenceOf(scan, token, at, at).isAfterLives) return;
  claimAddress(scan, token, last, 0.9, 'a sector of Brasília and a number');
}

/** "BR-101, km 212", "SP 340 km 127": a road by its number, and how far along. */
function findRoad(scan: Scan, lexicon: Lexicon, token: number): void {
  const { text } = scan;
  ROAD.lastIndex = tokens.start[token]!;
  if (!ROAD.test(text)) return;
  const end = tokenBefore(token, ROAD.lastIndex);
  claimAddress(scan, token, readAddressTail(scan, lexicon, end, true, false), 0.9, 'a road and a kilometre of it');
}

const ROADS = wordList('br sp mg rj pr rs go ba ce mt');

const ROAD = /[A-Z]{2}[- ]?\d{2,3},? ?\(?km\.? ?\d{1,4}(?:[.,+]\d{1,3})?(?!\d)/iy;

const isDotOrSlash = (code: number): boolean => code === 46 || code === 47;

const HOUSED = /(?:casa|lote|bloco|bl|ap|apto?|quadra|torre|sala|lt|qd)\.? ?n?[º°]? ?\d/i;

/** What a place out of town has instead of a number. */
const IN_COUNTRY = /zona rural|s\/ ?n|(?<![\p{L}])(?:interior|km|área rural|area rural)(?![\p{L}])/iu;
