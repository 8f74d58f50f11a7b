import { expandChatSpelling } from './expand-chat-spelling.ts';

/** Longest part of an utterance that is read, in UTF-16 units. */
export const MAX_FOLDED_LENGTH = 1_000;

/**
 * An utterance as the classifier reads it: its words in lower case without accents, stretched letters and apostrophes, chat
 * spelling written out (`vc` → `voce`), joined by single spaces. Emoji are words of their own; other punctuation is dropped.
 */
export function foldWords(text: string): string[] {
  const read = text.length > MAX_FOLDED_LENGTH ? text.slice(0, MAX_FOLDED_LENGTH) : text;
  const words = foldLatin(read) ?? foldAnyScript(read);
  for (let at = 0; at < words.length; at += 1) words[at] = expandChatSpelling(words[at]!);
  return words;
}

/** The words of a text in Western letters, which most are; `undefined` for any other. */
function foldLatin(text: string): string[] | undefined {
  const plain = withoutAccents(text.toLowerCase().replace(/['‘’]/g, ''));
  if (plain === undefined) return undefined;
  return (hasThreeAlike(plain) ? plain.replace(/(\p{L})\1{2,}/gu, '$1') : plain).match(/[a-z0-9ß-ſ]+/g) ?? [];
}

function withoutAccents(text: string): string | undefined {
  let plain = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 128) continue;
    if (code >= WESTERN.length) return undefined;
    plain += text.slice(from, at) + WESTERN[code]!;
    from = at + 1;
  }
  return from === 0 ? text : plain + text.slice(from);
}

/** What each character of Western keyboards becomes: a letter without accent, a digit, or a space. */
const WESTERN: readonly string[] = Array.from({ length: 0x180 }, (_, code) => {
  const plain = String.fromCharCode(code).normalize('NFKD').toLowerCase().charAt(0);
  return /[\p{L}\p{N}]/u.test(plain) ? plain : ' ';
});

function hasThreeAlike(text: string): boolean {
  let before = 0;
  let last = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === last && code === before) return true;
    before = last;
    last = code;
  }
  return false;
}

function foldAnyScript(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\p{Emoji_Modifier}'’‘´`]/gu, '')
    .toLowerCase()
    .replace(/(\p{Extended_Pictographic})\1*/gu, ' $1 ')
    .replace(/(\p{L})\1{2,}/gu, '$1');
  return plain.match(/[\p{L}\p{N}\p{Extended_Pictographic}]+/gu) ?? [];
}
