import { normaliseUtterance } from '../text/normalise-utterance.ts';
import { BRASILIA_SECTOR, COMPLEMENT, ENGLISH_STREET_ENDINGS, STREET_TYPES } from './address-words.ts';
import { NAME_PARTICLES, NOT_IN_NAMES } from './name-words.ts';
import type { Refusal } from './reading.ts';
import { titleCase } from './title-case.ts';

/** Street and number, and what of the segments is left for the rest of the address. */
export interface StreetParts {
  readonly street: string;
  /** `s/n` when the house has none. */
  readonly number: string;
  readonly complement: readonly string[];
  readonly rest: readonly string[];
}

/** The street and its number at the beginning of an address that is already split into segments. */
export function readStreet(segments: readonly string[]): { readonly ok: true; readonly value: StreetParts } | Refusal {
  const [first = '', second = '', ...others] = segments;
  if (first === '') return { ok: false, code: 'default' };
  const plainFirst = normaliseUtterance(first);
  if (BRASILIA_SECTOR.test(plainFirst)) return sector(first, segments.slice(1));

  const englishFirst = /^(\d+[A-Za-z]?)\s+(.+)$/.exec(first);
  if (englishFirst !== null && ENGLISH_STREET_ENDINGS.has(normaliseUtterance(first).split(' ').at(-1)!.replace('.', ''))) {
    return done(englishFirst[2]!, englishFirst[1]!, [], segments.slice(1));
  }
  const type = STREET_TYPES.get(plainFirst.split(/[\s.]/)[0] ?? '');
  if (!/\p{L}{2,}/u.test(first) && !/^\p{L}\.?\s?-?\d/u.test(first)) return { ok: false, code: 'missing-street' };

  const ownNumber = numberAlone(second);
  if (ownNumber !== undefined && (type !== undefined || isNameOfStreet(first)))
    return done(first, ownNumber.number, ownNumber.after, others);
  const inside = numberInside(first);
  if (inside !== undefined && (type !== undefined || (isNameOfStreet(inside.street) && (segments.length > 1 || isProper(inside.street))))) {
    return done(inside.street, inside.number, inside.after, segments.slice(1));
  }
  const lotted = segments.slice(1).some((segment) => /^(?:casa|lote|lt|quadra|qd|bloco|km)\b/.test(normaliseUtterance(segment)));
  if (type !== undefined && lotted) return done(first, WITHOUT_NUMBER, [], segments.slice(1));
  if (type !== undefined) {
    const hasName = plainFirst.split(/[\s.]+/).length > 1;
    return { ok: false, code: hasName ? 'missing-number' : 'missing-street' };
  }
  return { ok: false, code: segments.length > 1 || /\d/.test(first) ? 'missing-street' : 'default' };
}

/** Without a street type the words must at least be able to name one: `Paulista, 1578`, not `quero 2`. */
function isNameOfStreet(words: string): boolean {
  const plain = normaliseUtterance(words).split(' ');
  return plain.length <= 5 && plain.join('').length >= 4 && plain.every((word) => !NOT_IN_NAMES.has(word) || NAME_PARTICLES.has(word));
}

function isProper(words: string): boolean {
  return words.split(' ').every((word) => /^\p{Lu}/u.test(word) || NAME_PARTICLES.has(word));
}

function sector(first: string, rest: readonly string[]): ReturnType<typeof readStreet> {
  const [, code = first, after = ''] = /^(\S+\s?\d+(?:\s\d+)?)\s*(.*)$/.exec(first) ?? [];
  const street = code.toUpperCase();
  return { ok: true, value: { street, number: WITHOUT_NUMBER, complement: after === '' ? [] : [after], rest } };
}

function done(street: string, number: string, complement: readonly string[], rest: readonly string[]): ReturnType<typeof readStreet> {
  return {
    ok: true,
    value: {
      street: streetName(street),
      number,
      complement: complement.filter((part) => COMPLEMENT.test(normaliseUtterance(part))),
      rest: [...complement.filter((part) => !COMPLEMENT.test(normaliseUtterance(part))), ...rest],
    },
  };
}

/** A segment that begins with the number: `123`, `nº 123`, `s/n`, `123 apto 4`, `123 Centro`. */
function numberAlone(segment: string): { readonly number: string; readonly after: readonly string[] } | undefined {
  const bare = segment.replace(NUMBER_WORD, '');
  if (bare === segment && COMPLEMENT.test(normaliseUtterance(segment))) return undefined;
  if (WITHOUT.test(bare)) return { number: WITHOUT_NUMBER, after: splitAfter(bare.replace(WITHOUT, '')) };
  const found = /^(km\s?\d+(?:[.,]\d+)?|\d{1,6}(?:[.]\d{3})?(?:\s?-?[A-Za-z](?![A-Za-z]))?)(?=\s|$)/i.exec(bare);
  if (found === null) return undefined;
  return { number: tidyNumber(found[1]!), after: splitAfter(bare.slice(found[0].length)) };
}

/** `Rua das Flores 123 apto 4 Centro`: the last number that neither names the street nor belongs to the complement. */
function numberInside(
  segment: string,
): { readonly street: string; readonly number: string; readonly after: readonly string[] } | undefined {
  const without = /^(.+?)[\s,]+(?:s\/?\s?n[º°.]?|sem n[uú]mero)(?=\s|$)(.*)$/i.exec(segment);
  if (without !== null) return { street: without[1]!, number: WITHOUT_NUMBER, after: splitAfter(without[2]!) };
  const words = segment.split(' ');
  for (let at = 1; at < Math.min(words.length, MAX_STREET_WORDS); at += 1) {
    const rest = words.slice(at).join(' ');
    if (COMPLEMENT.test(normaliseUtterance(rest)) && !NUMBER_WORD.test(rest)) return undefined;
    const found = numberAlone(rest);
    if (found === undefined) continue;
    const before = words.slice(0, at);
    const isBareType = before.length === 1 && STREET_TYPES.has(normaliseUtterance(before[0]!).replace('.', ''));
    const isDate = /^\d+\s+de\s/i.test(rest);
    if (isDate || (isBareType && /\s\S*\d/.test(rest))) continue;
    if (isBareType) return undefined;
    return { street: before.join(' '), ...found };
  }
  return undefined;
}

function splitAfter(after: string): readonly string[] {
  const text = after.trim();
  if (text === '') return [];
  const complement = COMPLEMENT_THEN_MORE.exec(text);
  if (!COMPLEMENT.test(normaliseUtterance(text)) || complement === null) return [text];
  return complement[2] === undefined ? [complement[1]!] : [complement[1]!, complement[2]];
}

function streetName(written: string): string {
  const [head = '', ...tail] = written.replace(/[,.\s]+$/, '').split(/\s+|(?<=^\p{L}{1,5}\.)/u);
  const type = STREET_TYPES.get(normaliseUtterance(head).replace('.', ''));
  const rest = tail.join(' ');
  const isShouted = rest === rest.toUpperCase() || rest === rest.toLowerCase();
  const name = isShouted ? titleCase(`x ${rest}`).slice(2) : rest;
  if (type === undefined) return isShouted ? titleCase(`${head} ${rest}`.trim()) : `${head} ${rest}`.trim();
  return `${type} ${name}`.trim();
}

function tidyNumber(number: string): string {
  return /^km/i.test(number) ? number.toLowerCase().replace(/^km\s?/, 'km ') : number.replace(/[.\s]/g, '').toUpperCase();
}

const MAX_STREET_WORDS = 30;
/** `apto 12 bloco b`, then what comes after it. */
const COMPLEMENT_THEN_MORE =
  /^((?:\p{L}+\.?\s+)?(?:\p{L}{0,2}\d+[-\w]*|\p{L})(?:\s+\p{L}+\.?\s+(?:\p{L}{0,2}\d+[-\w]*|\p{L}(?=\s|$)))*)(?:\s+(.+))?$/u;
const WITHOUT_NUMBER = 's/n';
const NUMBER_WORD = /^(?:n[º°.]{0,2}|n[uú]m(?:ero)?\.?|nr\.?|#)\s*(?=\d)/i;
const WITHOUT = /^(?:s\/?\s?n[º°.]?|sem n[uú]mero|no number|sin n[uú]mero)(?=\s|$)/i;
