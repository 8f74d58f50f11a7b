import { hashOf, letterOf } from '../lexicon/fold.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { WordClass } from '../lexicon/word-class.ts';
import { isOneOfFolded } from '../lexicon/word-list.ts';
import { claim, reject, type Scan } from '../scan.ts';
import { classesAt, TOKENS, TokenKind, WordShape } from '../tokens.ts';
import { evidenceOf } from './address-evidence.ts';
import { isCommonHere } from './address-words.ts';
import { findEnglishAddress } from './find-english-addresses.ts';
import { endsInPlace, readAddressTail, trimEnd } from './read-address-tail.ts';
import { readHouseNumber } from './read-house-number.ts';
import { readStreetName } from './read-street-name.ts';
import { NUMBERED_TYPES, SHORT_TYPES, WEAK_TYPES } from './street-types.ts';

const tokens = TOKENS;

const { ENGLISH_STREET, STREET, SECTOR } = WordClass;
const { WORD, MARK, NUMBER } = TokenKind;
const { UPPER } = WordShape;

/** Addresses: from the type of street to the last part. Streets without a number need a name, a place or a word like "moro" before them. */
export function findAddresses(scan: Scan, lexicon: Lexicon): void {
  const { claimed } = tokens;
  if ((tokens.allClasses & STREETS) === 0) return;
  for (let index = 0; index < tokens.wordyCount; index++) {
    const token = tokens.wordy[index]!;
    const bits = classesAt(tokens, token);
    if ((bits & STREETS) === 0 || claimed[token] !== 0) continue;
    if ((bits & ENGLISH_STREET) !== 0) findEnglishAddress(scan, lexicon, token);
    if (claimed[token] !== 0) continue;
    if ((bits & STREET) !== 0) findStreet(scan, lexicon, token);
    else if ((bits & SECTOR) !== 0) findSector(scan, lexicon, token);
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
  if (type === C ? !hasSlash || !mayBeCalle(scan, at) : hasSlash) return;
  if (tokens.end[token]! < text.length && tokens.start[token + 1] === tokens.end[token] && !hasDot) return;
  if (tokens.start[token]! > 0 && isGlue(text, tokens.start[token]! - 1)) return;
  const nameStart = at;
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
  if (isWeak && !((hasNumber && (evidence.isAfterLives || evidence.isProper)) || (isHoused && named.next > nameStart))) return;
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
    !(evidence.isProper && (evidence.isLineStart || scan.asked === 'ADDRESS'))
  ) {
    reject(scan, 'ADDRESS', tokens.start[token]!, tokens.end[end]!, 'a street without number, place or a word that says one lives there');
    return;
  }
  if (evidence.isSentence && !hasNumber) return;
  const stop = trimEnd(scan, last);
  claim(
    scan,
    'ADDRESS',
    token,
    stop,
    tokens.start[token]!,
    tokens.end[stop]!,
    hasNumber ? 0.95 : 0.8,
    hasNumber ? 'a street, its name and a number' : 'a street after a word for address, or with a place',
  );
}

const C = hashOf('c');
const AV = hashOf('av');

const mayBeCalle = (scan: Scan, at: number): boolean =>
  at < tokens.count && tokens.kind[at] === WORD && tokens.end[at]! - tokens.start[at]! > 1 && !isCommonHere(scan, at);

/** Whether a character ties a word to what stands before it, so that it is no type of street. */
function isGlue(text: string, at: number): boolean {
  const code = tokens.codes[at]!;
  if (code === 32 || code === 10) return false;
  return letterOf(code) !== 0 || /[\p{L}\p{N}'’&/@$.-]/u.test(text[at]!);
}

/** Addresses of Brasília: SQS 308 bloco C apto 204. */
function findSector(scan: Scan, lexicon: Lexicon, token: number): void {
  const { text } = scan;
  let at = token + 1;
  if (at < tokens.count && tokens.kind[at] === MARK && text[tokens.start[at]!] === '-') at++;
  if (at >= tokens.count || tokens.kind[at] !== NUMBER || tokens.end[at]! - tokens.start[at]! > 4) return;
  const last = readAddressTail(scan, lexicon, at, true, false);
  if (last === at && tokens.shape[token] !== UPPER && !evidenceOf(scan, token, at, at).isAfterLives) return;
  const stop = trimEnd(scan, last);
  claim(scan, 'ADDRESS', token, stop, tokens.start[token]!, tokens.end[stop]!, 0.9, 'a sector of Brasília and a number');
}

const isDotOrSlash = (code: number): boolean => code === 46 || code === 47;

const HOUSED = /(?:casa|lote|bloco|bl|ap|apto?|quadra|torre|sala|lt|qd)\.? ?n?[º°]? ?\d/i;
