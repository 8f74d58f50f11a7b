import { AREA_CODES } from './area-codes.ts';

/** What a run of digits is as a phone number dialled in Brazil. */
export type PhoneReading =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly code: string; readonly value?: string };

/**
 * Digits to E.164. Understands `+55`, `0055`, `55`, a trunk `0`, a carrier code after it, landlines and mobiles.
 *
 * The ninth digit: mobiles have nine digits since 2016. Eight digits that start with 6–8 can only be a mobile written the old way,
 * so the 9 is added. Eight that start with 9 may be that, or a nine-digit number that lost one on the way: the answer is
 * `missing-digit` with the likely value, to be asked about.
 */
export function brazilianPhone(digits: string, hasPlus: boolean): PhoneReading {
  if (hasPlus && !digits.startsWith('55')) return foreignPhone(digits);
  if (/^0[3589]00/.test(digits)) return { ok: false, code: 'service-number' };
  if (hasPlus) return nationalPhone(digits.slice(2).replace(/^0/, ''));
  if (digits.startsWith('00')) return brazilianPhone(digits.slice(2), true);
  if (digits.startsWith('0')) return nationalPhone(withoutCarrier(digits.slice(1)));
  if (digits.startsWith('55') && digits.length >= 12) return nationalPhone(digits.slice(2).replace(/^0/, ''));
  return nationalPhone(digits);
}

function withoutCarrier(digits: string): string {
  return digits.length === 12 || digits.length === 13 ? digits.slice(2) : digits;
}

function foreignPhone(digits: string): PhoneReading {
  if (digits.length > 15) return { ok: false, code: 'too-long' };
  return digits.length < 8 || digits.startsWith('0') ? { ok: false, code: 'too-short' } : { ok: true, value: `+${digits}` };
}

function nationalPhone(digits: string): PhoneReading {
  if (digits.length > 11) return { ok: false, code: 'too-long' };
  if (/^(?:4004|4003|4020|3003)\d{4}$/.test(digits)) return { ok: false, code: 'service-number' };
  if (digits.length === 8 || (digits.length === 9 && digits.startsWith('9'))) return { ok: false, code: 'missing-area-code' };
  if (digits.length < 10) return { ok: false, code: 'too-short' };

  const areaCode = digits.slice(0, 2);
  const subscriber = digits.slice(2);
  if (!AREA_CODES.has(areaCode)) return { ok: false, code: 'unknown-area-code' };
  if (/^(\d)\1+$/.test(subscriber)) return { ok: false, code: 'invalid-number' };
  if (subscriber.length === 9) {
    return /^9[1-9]/.test(subscriber) ? { ok: true, value: `+55${digits}` } : { ok: false, code: 'invalid-number' };
  }
  if (/^[2-5]/.test(subscriber)) return { ok: true, value: `+55${digits}` };
  if (/^[6-8]/.test(subscriber)) return { ok: true, value: `+55${areaCode}9${subscriber}` };
  return subscriber.startsWith('9')
    ? { ok: false, code: 'missing-digit', value: `+55${areaCode}9${subscriber}` }
    : { ok: false, code: 'invalid-number' };
}
