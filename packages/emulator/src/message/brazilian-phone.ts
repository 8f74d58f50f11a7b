/**
 * The other way a Brazilian mobile number is written: 13 digits with the ninth digit, 12 without.
 * `undefined` for numbers that have only one form.
 */
export function otherBrazilianForm(digits: string): string | undefined {
  const long = /^55(\d{2})9(\d{8})$/.exec(digits);
  if (long !== null) return `55${long[1]}${long[2]}`;
  const short = /^55(\d{2})(\d{8})$/.exec(digits);
  return short === null ? undefined : `55${short[1]}9${short[2]}`;
}

/** The form WhatsApp keeps for most mobiles of area codes from 31 on: without the ninth digit. */
export function twelveDigitForm(digits: string): string {
  const match = /^55([3-9]\d)9(\d{8})$/.exec(digits);
  return match === null || Number(match[1]) < 31 ? digits : `55${match[1]}${match[2]}`;
}
