import { isFirstName } from '../privacy/names/is-first-name.ts';
import { INVISIBLE_CHARACTERS } from '../text/invisible-characters.ts';
import { normaliseUtterance, wordsOfNormalised } from '../text/normalise-utterance.ts';
import { stripPoliteness } from '../text/strip-politeness.ts';
import { NAME_CLOSINGS, NAME_LEAD_INS, NAME_PARTICLES, NAME_TITLES, NOT_IN_NAMES } from './name-words.ts';
import type { Reading } from './reading.ts';
import { titleCase } from './title-case.ts';

/** Finds a person's full name: at least a first name and a surname, without the sentence around it. */
export function readFullName(utterance: string): Reading<string> {
  const text = utterance
    .slice(0, MAX_LENGTH * 4)
    .normalize('NFC')
    .replace(INVISIBLE_CHARACTERS, '')
    .replace(/[\u2018\u2019\u00B4`]/g, "'");
  if (/[?¿]/.test(text)) return { ok: false, code: 'question' };

  const isLed = hasNameLeadIn(utterance);
  const parts = text.split(BOUNDARY).map(nameWordsOf);
  const words = parts.find((part) => part.length > 0 && !part.every(({ plain }) => AGREEMENTS.has(plain)));
  if (words === undefined) return { ok: false, code: 'default' };
  const reading = readWords(words, isLed);
  if (reading.ok) return utterance.length > MAX_LENGTH * 4 ? { ok: false, code: 'too-long' } : reading;
  if (reading.code !== 'missing-surname') return reading;
  // `Souza, Ana`, or the surname on a line of its own.
  const whole = readWords(parts.flat(), isLed);
  return whole.ok ? whole : reading;
}

/** Whether the utterance says that a name follows: `me chamo …`. */
export function hasNameLeadIn(utterance: string): boolean {
  const words = stripPoliteness(wordsOfNormalised(normaliseUtterance(utterance.slice(0, MAX_LENGTH)))).words;
  return NAME_LEAD_INS.some((leadIn) => leadIn.length > 1 && leadIn.every((word, index) => words[index] === word));
}

interface NameWord {
  readonly written: string;
  readonly plain: string;
}

/** The words of one part, without greeting, lead-in, title and closing. */
function nameWordsOf(part: string): readonly NameWord[] {
  let words = part
    .replace(EMOJI, ' ')
    .replace(/(?<=\S\s*)\([^)]{0,80}\)/g, ' ')
    .replace(/(?<=\p{L}{4})\.\s*$/u, '')
    .split(/[\s:!"“”()*_~]+/)
    .map((written) => ({ written, plain: normaliseUtterance(written).replace(/[.'-]+$/, '') }))
    .filter(({ plain }) => plain !== '');
  words = words.slice(courtesyLength(words));
  words = words.slice(leadInLength(words));
  words = words.slice(courtesyLength(words));
  while (words.length > 2 && NAME_TITLES.has(words[0]!.plain)) words = words.slice(1);
  while (words.length > 2 && NAME_CLOSINGS.has(words.at(-1)!.plain)) words = words.slice(0, -1);
  return words;
}

function courtesyLength(words: readonly NameWord[]): number {
  const plain = words.map((word) => word.plain);
  const { courtesies } = stripPoliteness([...plain, 'x']);
  return courtesies.reduce((total, courtesy) => total + courtesy.split(' ').length, 0);
}

function leadInLength(words: readonly NameWord[]): number {
  const plain = words.flatMap((word) => word.plain.split("'"));
  const leadIn = NAME_LEAD_INS.find((candidate) => candidate.every((word, index) => plain[index] === word));
  if (leadIn === undefined) return 0;
  let length = 0;
  for (let covered = 0; covered < leadIn.length; length += 1) covered += words[length]!.plain.split("'").length;
  return length;
}

function readWords(words: readonly NameWord[], isLed: boolean): Reading<string> {
  const isName = ({ plain, written }: NameWord, index: number) => {
    const isSurelyLetter = plain.length === 1 && written !== written.toLowerCase();
    return NAME_PARTICLES.has(plain) && index > 0 ? true : isSurelyLetter || !NOT_IN_NAMES.has(plain);
  };
  if (
    words.some(({ written }) => /\d/.test(written) && !/^\d+$/.test(written)) ||
    words.some(({ written }) => /[@/\\]|www\.|\.com/i.test(written))
  ) {
    return { ok: false, code: 'default' };
  }
  if (!words.every((word, index) => isName(word, index))) return { ok: false, code: 'default' };
  if (words.some(({ written }) => /\d/.test(written))) return { ok: false, code: 'digits' };
  if (!words.every(({ written }) => NAME_WORD.test(written))) return { ok: false, code: 'default' };
  const proper = words.filter(({ plain }) => !NAME_PARTICLES.has(plain));
  if (words.length > 14) return { ok: false, code: 'too-long' };
  if (words.every(({ plain }) => plain.length > 2 && !/[aeiouy]/.test(plain))) return { ok: false, code: 'default' };
  if (proper.length < 2 || proper.filter(({ plain }) => plain.length > 1).length < 2) {
    return { ok: false, code: proper.length === 0 ? 'default' : 'missing-surname', values: { name: titleCase(words[0]!.written) } };
  }
  if (NAME_PARTICLES.has(words.at(-1)!.plain))
    return { ok: false, code: 'missing-surname', values: { name: titleCase(words[0]!.written) } };
  const name = titleCase(words.map(({ written }) => written).join(' '));
  if (name.length > MAX_LENGTH) return { ok: false, code: 'too-long' };
  return isLed || isWrittenAsName(words) ? { ok: true, value: name } : { ok: false, code: 'default', written: name };
}

/** Words in lower case with no first name among them are rather a request: `segunda via`. `written` lets the contact insist. */
function isWrittenAsName(words: readonly NameWord[]): boolean {
  if (words.some(({ plain }) => plain.split('-').some((word) => isFirstName(word)))) return true;
  const proper = words.filter(({ plain }) => !NAME_PARTICLES.has(plain));
  return proper.every(({ written }) => /^\p{Lu}/u.test(written)) && proper.some(({ written }) => written !== written.toUpperCase());
}

const MAX_LENGTH = 120;
/** Said before the name, in a part of their own. */
const AGREEMENTS: ReadonlySet<string> = new Set('sim claro ok certo pode ta blz beleza yes sure si vale isso'.split(' '));
const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}/gu;
const NAME_WORD = /^\p{L}[\p{L}\p{M}]*(?:['-]\p{L}[\p{L}\p{M}]*)*\.?$/u;
/** Where something else begins: punctuation, a new line, `e meu e-mail é…`. A point after an initial or a title ends nothing. */
const BOUNDARY =
  /[,;\n\r]+|(?<=\p{L}{4,})\.\s+|\s[-–—]\s|\s+(?:e|and|y)\s+(?=(?:o\s+|a\s+)?(?:meu|minha|moro|tenho|sou|quero|my|i|mi|vivo|tengo|soy|quiero)\s)/giu;
