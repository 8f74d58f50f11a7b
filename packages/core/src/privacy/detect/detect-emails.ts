import type { PiiSpan } from '../pii-span.ts';

/** E-mail addresses, also as people say them: "ana arroba gmail ponto com". `@loja` is a handle, not an address. */
export function detectEmails(text: string): PiiSpan[] {
  const spans: PiiSpan[] = [];
  for (const at of text.matchAll(AT)) {
    const start = startOfLocal(text, at.index);
    DOMAIN.lastIndex = at.index + at[0].length;
    const domain = DOMAIN.exec(text);
    if (start < at.index && domain !== null) spans.push({ type: 'EMAIL', start, end: DOMAIN.lastIndex });
  }
  return spans;
}

/** Where the part before the at begins: one word, or two with a spoken dot between them. */
function startOfLocal(text: string, at: number): number {
  const start = startOfWord(text, at, at);
  const dot = SPOKEN_DOT.exec(text.slice(Math.max(0, start - 7), start));
  return dot === null || start === at ? start : startOfWord(text, start - dot[0].length, at);
}

/** Walks back from `end` over what an address may hold, to `MAX_LOCAL` before the at. */
function startOfWord(text: string, end: number, at: number): number {
  let start = end;
  while (start > 0 && at - start < MAX_LOCAL && LOCAL.test(text[start - 1] ?? '')) start--;
  return start;
}

const MAX_LOCAL = 64;
const LOCAL = /[\p{L}\p{N}._%+-]/u;
/** A space on the left side alone begins a handle: "instagram @loja.br". A spoken "at" needs a spoken dot or a well-known host after it. */
const AT =
  /@[ \t]{0,2}|[ \t]{1,2}@[ \t]{1,2}|[ \t]{0,2}(?:\(at\)|\[at\]|[([]arroba[)\]]|\barroba\b)[ \t]{0,2}| at (?=[\w-]{1,63} dot |(?:gmail|hotmail|outlook|yahoo|icloud)\b)/gi;
const SPOKEN_DOT = /\s(?:ponto|dot|punto)\s$/i;
/** With a dot, or one of the hosts people name without it. */
const DOMAIN =
  /[\p{L}\p{N}-]{1,63}(?:(?:\.| \. ?| (?:ponto|dot|punto) )[\p{L}\p{N}-]{1,63}){1,4}|(?:gmail|hotmail|outlook|yahoo|icloud|live|uol|bol|terra|proton(?:mail)?)\b/iuy;
