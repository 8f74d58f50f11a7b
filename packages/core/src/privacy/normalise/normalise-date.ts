import { foldedWords } from './folded-words.ts';

/**
 * A date as `1985-03-12`: day first unless only month first is a date, ISO, eight digits in a row, or with the month in words of
 * Portuguese, English or Spanish. Years of two digits are of 1930 to 2029. What is no date stays its words.
 */
export function normaliseDate(value: string): string {
  const text = foldedWords(value);
  const year = YEAR_FIRST.exec(text);
  if (year !== null) return written(year[1]!, year[2]!, year[3]!) ?? text;
  const day = DAY_FIRST.exec(text) ?? TOGETHER.exec(text);
  if (day !== null) return written(day[3]!, day[2]!, day[1]!) ?? written(day[3]!, day[1]!, day[2]!) ?? text;
  const words = DAY_AND_WORD.exec(text);
  if (words !== null) return written(words[3]!, monthOf(words[2]!), words[1]!) ?? text;
  const month = WORD_AND_DAY.exec(text);
  return (month && written(month[3]!, monthOf(month[1]!), month[2]!)) ?? text;
}

function written(year: string, month: string, day: string): string | undefined {
  const full = year.length === 2 ? `${Number(year) < 30 ? '20' : '19'}${year}` : year;
  const isDate = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return isDate ? `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}

const monthOf = (word: string): string => String(MONTHS.findIndex((names) => names.includes(word.slice(0, 3))) + 1);

const YEAR_FIRST = /^(\d{4}) (\d{1,2}) (\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2}) (\d{1,2}) (\d{4}|\d{2})$/;
const TOGETHER = /^(\d{2})(\d{2})((?:19|20)\d{2})$/;
const DAY_AND_WORD = /^(\d{1,2})[a-zº]{0,2}(?: de| of)? ([a-z]{3,})(?: de| del| of){0,2} (\d{4}|\d{2})$/;
const WORD_AND_DAY = /^([a-z]{3,}) (\d{1,2})[a-z]{0,2} (\d{4})$/;
const MONTHS = ['jan ene', 'feb fev', 'mar', 'abr apr', 'mai may', 'jun', 'jul', 'ago aug', 'set sep', 'out oct', 'nov', 'dez dec dic'];
