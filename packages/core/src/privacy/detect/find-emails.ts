import { letterOf } from './lexicon/fold.ts';
import { WordClass } from './lexicon/word-class.ts';
import { isOneOfFolded, wordList } from './lexicon/word-list.ts';
import { claim, type Scan, tokenBefore } from './scan.ts';
import { classesAt, TOKENS } from './tokens.ts';

const tokens = TOKENS;

const { SPOKEN_AT } = WordClass;

/** E-mail addresses, also as people say them: "ana ponto souza arroba gmail ponto com". `@loja` is a handle, not an address. */
export function findEmails(scan: Scan): void {
  const { text } = scan;
  const { claimed } = tokens;
  const { marks, wordy, start, end } = tokens;
  for (let index = 0; index < tokens.markCount; index++) {
    const token = marks[index]!;
    if (claimed[token] !== 0 || tokens.codes[start[token]!] !== 64) continue;
    const before = tokens.codes[start[token]! - 1]!;
    const hasGap = before === 32 || before === 9;
    // A space on the left side alone begins a handle: "instagram @loja.br".
    if (hasGap && tokens.codes[end[token]!] !== 32) continue;
    readAddress(scan, token, start[token]! - (hasGap ? 1 : 0), end[token]!, 'an @ between a local part and a domain');
  }
  if ((tokens.allClasses & SPOKEN_AT) === 0) return;
  for (let index = 0; index < tokens.wordyCount; index++) {
    const token = wordy[index]!;
    if ((classesAt(tokens, token) & SPOKEN_AT) === 0 || claimed[token] !== 0) continue;
    const isEnglish = end[token]! - start[token]! === 2;
    let from = start[token]!;
    let to = end[token]!;
    const open = text[from - 1];
    if ((open === '(' || open === '[') && (text[to] === ')' || text[to] === ']')) {
      from--;
      to++;
    } else if (isEnglish && !(maySpeakDomain(token) && SPOKEN_DOMAIN.test(text.slice(to, to + 80)))) continue;
    while (from > 0 && text[from - 1] === ' ' && start[token]! - from < 3) from--;
    readAddress(scan, token, from, to, 'a spoken at between a local part and a domain');
  }
}

function readAddress(scan: Scan, token: number, localEnd: number, domainStart: number, reason: string): void {
  const { text } = scan;
  let from = domainStart;
  while (text[from] === ' ' && from - domainStart < 2) from++;
  const end = endOfDomain(text, from);
  if (end === -1) return;
  const start = startOfLocal(scan, token, localEnd);
  if (start >= localEnd) return;
  const { start: starts } = tokens;
  let first = token;
  while (first > 0 && starts[first]! > start) first--;
  if (tokens.claimed[first] !== 0) return;
  claim(scan, 'EMAIL', first, tokenBefore(token, end), start, end, 0.99, reason);
}

/** Whether `SPOKEN_DOMAIN` is worth trying: after the next word come a dot or what may be "dot", or it is a host. */
function maySpeakDomain(token: number): boolean {
  let at = tokens.end[token]!;
  while (tokens.codes[at] === 32 && at - tokens.end[token]! < 2) at++;
  const first = at;
  while ((isOfPart(tokens.codes[at]!) || tokens.codes[at] === 95) && at - first < LONGEST_PART) at++;
  const next = tokens.codes[at + 1]! | 32;
  if (tokens.codes[at] === 46 || (tokens.codes[at] === 32 && (next === 100 || next === 112))) return true;
  return token + 1 < tokens.count && isOneOfFolded(HOST_NAMES, token + 1);
}

/** Where a domain that begins at an offset ends, -1 when none does. */
function endOfDomain(text: string, from: number): number {
  const end = endOfPlainDomain(text, from);
  if (end !== -1) return end;
  DOMAIN.lastIndex = from;
  return DOMAIN.test(text) ? DOMAIN.lastIndex : -1;
}

/** The same of one of two to five parts in ASCII; -1 when `DOMAIN` has to be asked. */
function endOfPlainDomain(text: string, from: number): number {
  let end = endOfPart(text, from);
  if (end === from || tokens.codes[from] === 45) return -1;
  for (let dots = 0; dots < 4 && tokens.codes[end] === 46; dots++) {
    const next = endOfPart(text, end + 1);
    if (next === end + 1) break;
    end = next;
  }
  return end === endOfPart(text, from) || mayGoOn(end) ? -1 : end;
}

/** Whether what follows may belong to the domain too: a letter beyond ASCII, a long part, a dot or "ponto" between spaces. */
function mayGoOn(end: number): boolean {
  const code = tokens.codes[end]!;
  const next = tokens.codes[end + 1]!;
  if (code === 46) return next === 32 || next > 0x7e || isOfPart(next);
  return code > 0x7e || (code === 32 && (next === 46 || (next | 32) === 112 || (next | 32) === 100));
}

/** Where a part of letters, digits and hyphens ends; of more than 63 it is the beginning. */
function endOfPart(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from <= LONGEST_PART && isOfPart(tokens.codes[at]!)) at++;
  return at - from > LONGEST_PART ? from : at;
}
const LONGEST_PART = 63;

const isOfPart = (code: number): boolean => code === 45 || (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);

/** Where the part before the at begins: a run of its characters, with spoken dots, dashes and underscores between runs. */
function startOfLocal(scan: Scan, token: number, at: number): number {
  const { text } = scan;
  let start = startOfRun(text, at, at);
  let word = token;
  for (let joints = 0; joints < 3 && start < at; joints++) {
    if (tokens.codes[start - 1] !== 32) break;
    while (word > 0 && tokens.start[word]! >= start) word--;
    if (!isOneOfFolded(SPOKEN_JOINTS, word)) break;
    const joint = SPOKEN_JOINT.exec(text.slice(Math.max(0, start - 12), start));
    if (joint === null) break;
    const earlier = startOfRun(text, start - joint[0].length, at);
    if (earlier === start - joint[0].length) break;
    start = earlier;
  }
  while (start < at && isMarkOfLocal(tokens.codes[start]!)) start++;
  return start;
}

/** Walks back from `end` over what an address may hold, to `MAX_LOCAL` before the at. */
function startOfRun(text: string, end: number, at: number): number {
  let start = end;
  while (start > 0 && at - start < MAX_LOCAL && isOfLocal(text, start - 1)) start--;
  return start;
}

const MAX_LOCAL = 64;
function isOfLocal(text: string, at: number): boolean {
  const code = tokens.codes[at]!;
  return letterOf(code) !== 0 || isMarkOfLocal(code) || (code > 0x7e && LOCAL.test(text[at]!));
}

/** One of `._%+-` and the apostrophe of "o'brien". */
const isMarkOfLocal = (code: number): boolean => code === 46 || code === 95 || code === 37 || code === 43 || code === 45 || code === 39;

const LOCAL = /[\p{L}\p{N}\p{M}]/u;
/** The words of `SPOKEN_JOINT`, its last where it is of two. */
const SPOKEN_JOINTS = wordList('ponto dot punto underline underscore traco hifen guion bajo dash');
const SPOKEN_JOINT = / (?:ponto|dot|punto|underline|underscore|tra[cç]o|h[ií]fen|gui[oó]n(?: bajo)?|dash) $/i;
const HOSTS = 'gmail|hotmail|outlook|yahoo|icloud|live|uol|bol|terra|proton(?:mail)?|ig|globo';
const HOST_NAMES = wordList('gmail hotmail outlook yahoo icloud live uol bol terra proton protonmail ig globo');
const SPOKEN_DOMAIN = new RegExp(
  `^ {1,2}(?:[\\w-]{1,63} (?:dot|ponto|punto) |(?:${HOSTS})\\b|[\\w-]{2,63}\\.(?:com|net|org|edu|es|br|io|co|uk|us)\\b)`,
  'i',
);
/** With a dot, or one of the hosts people name without it. */
const DOMAIN = new RegExp(
  `[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}(?:(?:\\.| ?\\. ?(?=(?:com|net|org|br|edu|gov)\\b)| (?:ponto|dot|punto) )[\\p{L}\\p{N}-]{1,63}){1,4}|(?:${HOSTS})(?![\\p{L}\\p{N}])`,
  'iuy',
);
