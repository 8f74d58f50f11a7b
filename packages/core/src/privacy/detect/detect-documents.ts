import type { PiiSpan } from '../pii-span.ts';
import { isCard, isCnpj, isCpf } from './check-digits.ts';
import { matches, wordsBefore } from './matches.ts';
import { isAreaCode } from './phone-numbering.ts';

/** CPF, CNPJ, cards and CEP. A number that the words before call a CPF or CNPJ is one also with wrong check digits: a typo of a real one. */
export function detectDocuments(text: string): PiiSpan[] {
  return [
    ...matches(text, 'CNPJ', CNPJ, (match, start) => isCnpj(compact(match)) || (isNamed(text, start, 'cnpj') && /\d/.test(match))),
    ...matches(text, 'CPF', CPF_WRITTEN),
    ...matches(text, 'CPF', ELEVEN_DIGITS, (match, start) => {
      const digits = compact(match);
      if (isNamed(text, start, 'cpf')) return true;
      return isCpf(digits) && !(isAreaCode(digits.slice(0, 2)) && digits[2] === '9');
    }),
    ...matches(text, 'CARD', CARD, (match) => isCard(compact(match))),
    ...matches(text, 'CEP', CEP_WRITTEN),
    ...matches(text, 'CEP', EIGHT_DIGITS, (_, start) => isNamed(text, start, 'cep') || isNamed(text, start, 'codigo postal')),
  ];
}

const compact = (written: string): string => written.replace(/[^\dA-Za-z]/g, '').toUpperCase();

/** Whether the words just before, up to a line end or another number, name the document. */
function isNamed(text: string, start: number, name: string): boolean {
  const before = wordsBefore(text, start, 30)
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '');
  return before.slice(before.search(/[^\d\n]*$/)).includes(name);
}

const CNPJ = /(?<![\dA-Za-z])[\dA-Za-z]{2}\.?[\dA-Za-z]{3}\.?[\dA-Za-z]{3}[/ ]?[\dA-Za-z]{4}[- ]?\d{2}(?![\dA-Za-z])/g;
const CPF_WRITTEN = /(?<!\d)\d{3}\.\d{3}\.\d{3}[-./ ]?\d{2}(?!\d)|(?<!\d)\d{9}-\d{2}(?!\d)/g;
const ELEVEN_DIGITS = /(?<!\d)\d{3}[ .]?\d{3}[ .]?\d{3}[- .]?\d{2}(?!\d)/g;
const CARD = /(?<!\d)\d{4}[- ]?(?:\d{4}[- ]?\d{4}[- ]?\d{1,7}|\d{6}[- ]?\d{3,5})(?!\d)/g;
const CEP_WRITTEN = /(?<![\d-])(?:\d{5}|\d{2}\.\d{3})-\d{3}(?![\d-])/g;
const EIGHT_DIGITS = /(?<!\d)\d{2}\.?\d{3}[- ]?\d{3}(?!\d)/g;
