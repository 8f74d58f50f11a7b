import { isAreaCode } from '../detect/phone-numbering.ts';

/**
 * A phone as `+` and digits when its country is known: Brazilian with or without 55, trunk zero and carrier code (`0 15 11 …`), foreign
 * with `+` or `00`. Numbers without an area code stay the digits they are, and the ninth digit is never added or dropped.
 */
export function normalisePhone(value: string): string {
  const digits = value.replace(/\D/g, '');
  if (/^\s*\(?\s*\+/.test(value)) return `+${withoutTrunkZero(digits)}`;
  if (digits.startsWith('00') && digits.length > 11) return `+${withoutTrunkZero(digits.slice(2))}`;
  if (/^550?\d{10,11}$/.test(digits)) return `+${withoutTrunkZero(digits)}`;
  const national = digits.startsWith('0') ? afterCarrier(digits.replace(/^0+/, '')) : digits;
  return BRAZILIAN.test(national) && isAreaCode(Number(national.slice(0, 2))) ? `+55${national}` : digits;
}

/** `+55 (011) …`, as people copy it. */
const withoutTrunkZero = (digits: string): string => digits.replace(/^550(?=\d{10,11}$)/, '55');

const afterCarrier = (digits: string): string => (digits.length === 12 || digits.length === 13 ? digits.slice(2) : digits);

const BRAZILIAN = /^\d{2}(?:9\d{8}|[2-9]\d{7})$/;
