import { WordListId, wordsOf } from '../../names/word-lists.ts';
import { HASH_PRIME, HASH_SEED } from '../lexicon/fold.ts';

const LONGEST = 20;

/** Hashes of the sounds of all names, in an open table; 0 is a free place. */
let sounds: Int32Array | undefined;

/** Whether a folded word sounds like a first name of the lists however parents spell it: Thaynná is Tainá, Wéllyton Weliton, Kawane Cauane. */
export function soundsLikeName(folded: string): boolean {
  if (folded.length < 4 || folded.length > LONGEST) return false;
  if (folded === LATEST.word) return LATEST.isName;
  sounds ??= soundsOf(wordsOf(WordListId.FIRST_NAMES));
  LATEST.word = folded;
  LATEST.isName = sounds[placeOf(sounds, hashOfSound(folded))] !== 0;
  return LATEST.isName;
}

/** The word that was asked about: several rules ask about the same one in a row. */
const LATEST = { word: '', isName: false };

function soundsOf(all: readonly string[]): Int32Array {
  const names = all.filter((name) => name.length > 3 && name.length <= LONGEST);
  let size = 1024;
  while (size < names.length * 2) size *= 2;
  const table = new Int32Array(size);
  for (const name of names) {
    const hash = hashOfSound(name);
    table[placeOf(table, hash)] = hash;
  }
  return table;
}

/** Where a hash stands, or would. */
function placeOf(table: Int32Array, hash: number): number {
  const mask = table.length - 1;
  let place = (hash ^ (hash >>> 15)) & mask;
  while (table[place] !== hash && table[place] !== 0) place = (place + 1) & mask;
  return place;
}

const LETTERS = new Uint16Array(LONGEST + 1);
const A = 97;
const C = 99;
const D = 100;
const E = 101;
const F = 102;
const G = 103;
const H = 104;
const I = 105;
const J = 106;
const K = 107;
const L = 108;
const M = 109;
const N = 110;
const O = 111;
const P = 112;
const Q = 113;
const S = 115;
const T = 116;
const U = 117;
const V = 118;
const W = 119;
const X = 120;
const Y = 121;
const Z = 122;

/**
 * Hash of how a Brazilian reads a name aloud, roughly: ph is f, lh and nh one sound, sh and ch another, h else silent; y is i, w is v, k and qu
 * are c, z is s, doubled letters are one; -m is -n, -eton and -don are -ton, and sp-, st-, sc-, sm- begin with an e. Never 0.
 */
function hashOfSound(name: string): number {
  const count = readSound(readLetters(name));
  let hash = HASH_SEED;
  const second = count > 1 ? LETTERS[1]! : 0;
  if (LETTERS[0] === S && (second === P || second === T || second === C || second === M)) hash = Math.imul(hash ^ E, HASH_PRIME);
  for (let at = 0; at < count; at++) hash = Math.imul(hash ^ LETTERS[at]!, HASH_PRIME);
  return hash | 0 || 1;
}

/** Letters that are written with an h, and y and w. Into `LETTERS`; answers how many. */
function readLetters(name: string): number {
  const length = name.length;
  let count = 0;
  for (let at = 0; at < length; at++) {
    const letter = name.charCodeAt(at);
    const next = at + 1 < length ? name.charCodeAt(at + 1) : 0;
    if (letter === H) {
      const before = at > 0 ? name.charCodeAt(at - 1) : 0;
      const isVowel = next === A || next === E || next === I || next === O || next === U;
      if (isVowel && (before === L || before === N)) LETTERS[count++] = J;
    } else if (next === H && (letter === P || letter === S || letter === C)) {
      LETTERS[count++] = letter === P ? F : X;
      at++;
    } else LETTERS[count++] = letter === Y ? I : letter === W ? V : letter;
  }
  return count;
}

/** The other letters, doubled ones once, and the ends. In place; answers how many. */
function readSound(length: number): number {
  let count = 0;
  for (let at = 0; at < length; at++) {
    let letter = LETTERS[at]!;
    const next = at + 1 < length ? LETTERS[at + 1]! : 0;
    if (letter === Q) {
      letter = C;
      const afterNext = at + 2 < length ? LETTERS[at + 2]! : 0;
      if (next === U && (afterNext === E || afterNext === I)) at++;
    } else if (letter === K) letter = C;
    else if (letter === G && (next === E || next === I)) letter = J;
    else if (letter === Z) letter = S;
    if (count === 0 || LETTERS[count - 1] !== letter) LETTERS[count++] = letter;
  }
  if (count > 0 && LETTERS[count - 1] === M) LETTERS[count - 1] = N;
  if (count > 2 && LETTERS[count - 1] === N && LETTERS[count - 2] === O && (LETTERS[count - 3] === T || LETTERS[count - 3] === D)) {
    if (count > 3 && LETTERS[count - 4] === E) count--;
    LETTERS[count - 3] = T;
    LETTERS[count - 2] = O;
    LETTERS[count - 1] = N;
  }
  return count;
}
