import type { PiiSpan } from '../pii-span.ts';

/** Dates after a word of birth. Other dates are not personal by themselves. */
export function detectBirthDates(text: string): PiiSpan[] {
  const spans: PiiSpan[] = [];
  for (const match of text.matchAll(BORN)) {
    const end = match.index + match[0].length;
    spans.push({ type: 'BIRTH_DATE', start: end - (match[1]?.length ?? 0), end });
  }
  return spans;
}

const MONTH =
  'jan|fev|mar|abr|mai|jun|jul|ago|set|out|nov|dez|janeiro|fevereiro|mar[cç]o|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|' +
  'january|february|march|april|may|june|july|august|september|october|november|december|' +
  'enero|febrero|marzo|mayo|junio|julio|septiembre|octubre|noviembre|diciembre';
const DATE = [
  '\\d{4}-\\d{1,2}-\\d{1,2}',
  '\\d{1,2}[/. -]\\d{1,2}[/. -]\\d{2,4}',
  `\\d{1,2}(?:º|o)?[ /-](?:de )?(?:${MONTH})[ /-](?:de |del )?\\d{2,4}`,
  `(?:${MONTH}) \\d{1,2},? \\d{4}`,
  '\\d{8}',
].join('|');
const BORN = new RegExp(
  `(?<!<)\\b(?:nasc|nac[ií.]|d\\.?n\\.?[ :]|born|birth|dob\\b|anivers[aá]rio)[^\\d\\n<]{0,30}?(${DATE})(?!\\d)`,
  'gi',
);
