import { INVISIBLE_CHARACTERS } from './invisible-characters.ts';

/** Longest part of an utterance that is read for meaning, in UTF-16 units; nobody answers a question with more. */
export const MAX_UTTERANCE_LENGTH = 2_000;

/**
 * An utterance reduced to what matters when two of them are compared.
 *
 * Lower case, no accents, compatibility forms unified (NFKC), keycap emoji as digits (`2️⃣` → `2`), other emoji dropped when
 * there are words beside them, runs of punctuation and stretched letters collapsed (`simmmm!!!` → `sim!`), one space between
 * words. Only the first {@link MAX_UTTERANCE_LENGTH} units are read. The result is for matching, not for showing.
 */
export function normaliseUtterance(text: string): string {
  const known = lately.get(text);
  if (known !== undefined) return known;
  const normalised = normalise(text);
  if (text.length > MAX_KEPT_LENGTH) return normalised;
  if (lately.size >= MAX_KEPT) lately.delete(lately.keys().next().value as string);
  lately.set(text, normalised);
  return normalised;
}

function normalise(text: string): string {
  const read = text.slice(0, MAX_UTTERANCE_LENGTH);
  const spoken = LATIN.test(read) ? withoutAccents(read) : withoutSymbols(read);
  return spoken
    .replace(STRETCHED_LETTER, collapseStretch)
    .replace(REPEATED_PUNCTUATION, '$1')
    .replace(/\s+([!?.,;:])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The short way for plain Latin text, which most is. */
function withoutAccents(text: string): string {
  return ASCII.test(text)
    ? text.toLowerCase().replaceAll('`', "'")
    : text.normalize('NFKD').replace(MARKS, '').toLowerCase().replaceAll('`', "'");
}

function withoutSymbols(text: string): string {
  const plain = text
    .replace(KEYCAP, '$1')
    .replaceAll('🔟', '10')
    .replace(INVISIBLE_CHARACTERS, '')
    .replace(SKIN_TONE, '')
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .normalize('NFKC')
    .replace(QUOTES, "'");
  return HAS_WORD.test(plain) ? plain.replace(EMOJI, ' ') : plain.replace(REPEATED_EMOJI, '$1');
}

/** The words of an utterance, normalised, without punctuation: `Oi, e-mail!` → `['oi', 'e', 'mail']`. */
export function utteranceWords(text: string): string[] {
  return wordsOfNormalised(normaliseUtterance(text));
}

/** As {@link utteranceWords}, for a text that is already normalised. */
export function wordsOfNormalised(normalised: string): string[] {
  return normalised.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** `rr` and `ss` between vowels are spelling, not emphasis: `isssso` is `isso`, `simmm` is `sim`. */
function collapseStretch(run: string, letter: string, offset: number, whole: string): string {
  const isBetweenVowels = isVowel(whole[offset - 1]) && isVowel(whole[offset + run.length]);
  return (letter === 'r' || letter === 's') && isBetweenVowels ? letter + letter : letter;
}

function isVowel(character: string | undefined): boolean {
  return character !== undefined && 'aeiou'.includes(character);
}

/** One utterance is read by router, commands and answers in turn, and its words by many of them. */
const lately = new Map<string, string>();
const MAX_KEPT = 256;
const MAX_KEPT_LENGTH = 200;
/** Letters of Western languages and what is on a keyboard. */
const LATIN = /^[\n\r\t -~\u00C0-\u017F]*$/;
const ASCII = /^[\n\r\t -~]*$/;
const KEYCAP = /([0-9#*])\uFE0F?\u20E3/g;
const SKIN_TONE = /\p{Emoji_Modifier}/gu;
const MARKS = /\p{M}/gu;
const QUOTES = /[\u2018\u2019\u00B4`]/g;
const HAS_WORD = /[\p{L}\p{N}]/u;
const EMOJI = /\p{Extended_Pictographic}/gu;
const REPEATED_EMOJI = /(\p{Extended_Pictographic})\1+/gu;
const STRETCHED_LETTER = /(\p{L})\1{2,}/gu;
const REPEATED_PUNCTUATION = /([!?.,;:-])(?:\s*\1)+/g;
