import { expandChatSpelling } from './expand-chat-spelling.ts';

/** Longest part of an utterance that is read, in UTF-16 units. */
export const MAX_FOLDED_LENGTH = 1_000;

/**
 * An utterance as the classifier reads it: its words in lower case without accents, stretched letters and apostrophes, chat
 * spelling written out (`vc` → `voce`), joined by single spaces. Emoji are words of their own; other punctuation is dropped.
 */
export function foldWords(text: string): string[] {
  const words: string[] = [];
  const read = text.length > MAX_FOLDED_LENGTH ? text.slice(0, MAX_FOLDED_LENGTH) : text;
  let from = -1;
  const plain = foldCharacters(read);
  for (let at = 0; at <= plain.length; at += 1) {
    const isSpace = at === plain.length || plain.charCodeAt(at) === SPACE;
    if (!isSpace) {
      if (from < 0) from = at;
    } else if (from >= 0) {
      words.push(expandChatSpelling(plain.slice(from, at)));
      from = -1;
    }
  }
  return words;
}

const SPACE = 32;
const APOSTROPHE = 39;

/** Written letter by letter because it is on the path of every message: most are plain Latin and need no regular expression. */
function foldCharacters(text: string): string {
  let folded = '';
  let previous = 0;
  let repeats = 0;
  for (let at = 0; at < text.length; at += 1) {
    let code = text.charCodeAt(at);
    if (code >= FOLDED_CODES.length) return foldAnyScript(text);
    if (code === APOSTROPHE) continue;
    code = FOLDED_CODES[code] ?? SPACE;
    if (code === previous && code !== SPACE && !(code >= 48 && code <= 57)) {
      repeats += 1;
      if (repeats === 2) folded = folded.slice(0, -1);
      if (repeats >= 2) continue;
    } else {
      repeats = 0;
      previous = code;
    }
    folded += String.fromCharCode(code);
  }
  return folded;
}

function foldAnyScript(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\p{Emoji_Modifier}'’‘´`]/gu, '')
    .toLowerCase()
    .replace(/(\p{Extended_Pictographic})\1*/gu, ' $1 ')
    .replace(/(\p{L})\1{2,}/gu, '$1');
  return plain.replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]+/gu, ' ');
}

/** What each character of Western keyboards becomes: a letter without accent, a digit, or a space. */
const FOLDED_CODES: Uint16Array = (() => {
  const codes = new Uint16Array(0x180).fill(SPACE);
  for (let code = 0; code < codes.length; code += 1) {
    const folded = String.fromCharCode(code).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    if (/^[\p{L}\p{N}]/u.test(folded)) codes[code] = folded.charCodeAt(0);
  }
  return codes;
})();
