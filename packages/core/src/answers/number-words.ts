/**
 * The number that words spell in Portuguese, English or Spanish, 0 to 999,999: `['vinte', 'e', 'um']` → 21.
 * `undefined` unless every word belongs to one number.
 * @param words - Normalised words, as `utteranceWords` answers them.
 */
export function readNumberWords(words: readonly string[]): number | undefined {
  let total = 0;
  let current = 0;
  let hasNumber = false;
  let smallest = Number.POSITIVE_INFINITY;
  for (const [index, word] of words.entries()) {
    if (CONNECTORS.has(word)) {
      if (!hasNumber || index === words.length - 1) return undefined;
      continue;
    }
    if (THOUSAND.has(word)) {
      if (total > 0) return undefined;
      total = (hasNumber ? current : 1) * 1000;
      current = 0;
      smallest = Number.POSITIVE_INFINITY;
    } else if (word === 'hundred') {
      if (current === 0 || current > 9) return undefined;
      current *= 100;
      smallest = 100;
    } else {
      const value = NUMBER_WORDS.get(word);
      if (value === undefined || value >= smallest) return undefined;
      current += value;
      smallest = value >= 100 ? 100 : value >= 20 ? 10 : 1;
      if (value === 0) smallest = 0;
    }
    hasNumber = true;
  }
  return hasNumber ? total + current : undefined;
}

/** Whether the word is part of a spelled number. */
export function isNumberWord(word: string): boolean {
  return NUMBER_WORDS.has(word) || THOUSAND.has(word) || word === 'hundred';
}

const CONNECTORS: ReadonlySet<string> = new Set(['e', 'y', 'and']);
const THOUSAND: ReadonlySet<string> = new Set(['mil', 'thousand']);

const UNITS = [
  'zero cero',
  'um uma one un uno una',
  'dois duas two dos',
  'tres three',
  'quatro four cuatro',
  'cinco five',
  'seis six',
  'sete seven siete',
  'oito eight ocho',
  'nove nine nueve',
  'dez ten diez',
  'onze eleven once',
  'doze twelve doce',
  'treze thirteen trece',
  'quatorze catorze fourteen catorce',
  'quinze fifteen quince',
  'dezesseis dezasseis sixteen dieciseis',
  'dezessete dezassete seventeen diecisiete',
  'dezoito eighteen dieciocho',
  'dezenove dezanove nineteen diecinueve',
];
const TENS = [
  'vinte twenty veinte',
  'trinta thirty treinta',
  'quarenta forty cuarenta',
  'cinquenta fifty cincuenta',
  'sessenta sixty sesenta',
  'setenta seventy',
  'oitenta eighty ochenta',
  'noventa ninety',
];
const TWENTIES = 'veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve';
const HUNDREDS = [
  'cem cento cien ciento',
  'duzentos duzentas doscientos',
  'trezentos trezentas trescientos',
  'quatrocentos quatrocentas cuatrocientos',
  'quinhentos quinhentas quinientos',
  'seiscentos seiscentas seiscientos',
  'setecentos setecentas setecientos',
  'oitocentos oitocentas ochocientos',
  'novecentos novecentas novecientos',
];

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  [
    ...UNITS.map((words, index) => [words, index] as const),
    ...TENS.map((words, index) => [words, 20 + index * 10] as const),
    ...TWENTIES.split(' ').map((word, index) => [word, 21 + index] as const),
    ...HUNDREDS.map((words, index) => [words, 100 + index * 100] as const),
  ].flatMap(([words, value]) => words.split(' ').map((word) => [word, value] as const)),
);
