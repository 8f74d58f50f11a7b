import { INVISIBLE_CHARACTERS } from '../text/invisible-characters.ts';
import { brazilianPhone, type PhoneReading } from './brazilian-phone.ts';
import type { E164 } from './e164.ts';
import { displayPhone } from './format-phone.ts';
import { MAX_READ_LENGTH, type Reading } from './reading.ts';

/** Finds the Brazilian phone number in what somebody wrote; a foreign one is recognised by its `+`. */
export function readPhone(utterance: string): Reading<E164> {
  const text = plain(utterance).replace(CPF, ' ; ');
  const readings = candidatesIn(text).flatMap((candidate) => readCandidate(candidate));
  const values = new Set(readings.flatMap(({ reading }) => (reading.ok ? [reading.value] : [])));
  const [first] = values;
  if (first !== undefined) return values.size > 1 ? { ok: false, code: 'several' } : { ok: true, value: first as E164 };

  const longest = readings.toSorted((a, b) => b.digits.length - a.digits.length)[0];
  if (longest === undefined || longest.reading.ok) return { ok: false, code: 'default' };
  const { code, value } = longest.reading;
  if (code === 'unknown-area-code') return { ok: false, code, values: { areaCode: areaCodeWritten(longest.digits) } };
  if (value === undefined) return { ok: false, code };
  return { ok: false, code, values: { suggestion: displayPhone(value) }, written: value };
}

interface ReadCandidate {
  readonly digits: string;
  readonly reading: PhoneReading;
}

function readCandidate(candidate: string): ReadCandidate[] {
  const whole = readDigits(candidate);
  if (whole.reading.ok || whole.digits.length <= 11) return [whole];
  // Two numbers side by side: `11 98765-4321 / 11 3333-4444`.
  const parts = candidate.split(/\s*\/\s*|\s+-\s+|\s+(?=[+(])|\s{2,}/).filter((part) => /\d/.test(part));
  const read = parts.map(readDigits);
  return read.some(({ reading }) => reading.ok) ? read : [whole];
}

function readDigits(candidate: string): ReadCandidate {
  const digits = candidate.replace(/\D/g, '');
  return { digits, reading: brazilianPhone(digits, candidate.trimStart().replace(/^\(/, '').startsWith('+')) };
}

function candidatesIn(text: string): string[] {
  const candidates = text.match(CANDIDATE) ?? [];
  const withDigits = candidates.filter((candidate) => candidate.replace(/\D/g, '').length >= 3);
  if (withDigits.length > 0) return withDigits;
  const spoken = spokenDigits(text);
  return spoken.length >= 8 ? [spoken] : [];
}

/** `onze nove oito sete…`, dictated digit by digit; `meia` is six on the phone. */
function spokenDigits(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map((word) => (/^\d+$/.test(word) ? word : (SPOKEN.get(word) ?? '')))
    .join('');
}

function plain(utterance: string): string {
  return utterance
    .slice(0, MAX_READ_LENGTH)
    .replace(/\uFE0F?\u20E3/g, '')
    .replace(INVISIBLE_CHARACTERS, '')
    .normalize('NFKC')
    .replace(/[‐-―−]/g, '-')
    .replace(/\b0\s?[xX*]{2}\s?/g, '0')
    .replace(/\(\s*0\s?[xX*]{2}\s*/g, '(0')
    .replace(/\b(\d{2})\)/g, '($1)')
    .replace(/\(\(/g, '(')
    .replace(/\bddd:?\s*\(?(\d{2})\)?\D{0,20}(?=\d)/i, ' $1 ')
    .replace(/(\d[\d\s.-]{6,14}\d)\D{1,5}ddd:?\s*\(?(\d{2})\)?(?!\d)/i, ' $2 $1');
}

function areaCodeWritten(digits: string): string {
  const national = digits.length > 11 && digits.startsWith('55') ? digits.slice(2) : digits;
  return national.replace(/^0+/, '').slice(0, 2);
}

const CPF = /\b\d{3}\.\d{3}\.\d{3}-\d{2}\b/g;
const CANDIDATE = /\(?\+?\(?\d(?:[\d ().\-/]{0,40}\d)?/g;
const SPOKEN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    zero: '0',
    um: '1',
    uma: '1',
    dois: '2',
    duas: '2',
    tres: '3',
    quatro: '4',
    cinco: '5',
    seis: '6',
    meia: '6',
    sete: '7',
    oito: '8',
    nove: '9',
    onze: '11',
    doze: '12',
    treze: '13',
    quatorze: '14',
    catorze: '14',
    quinze: '15',
    dezesseis: '16',
    dezessete: '17',
    dezoito: '18',
    dezenove: '19',
  }),
);
