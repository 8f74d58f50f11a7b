/** Whether a number of two digits is one of Brazil's 67 area codes. */
export const isAreaCode = (code: number): boolean => AREA_CODES[code] === 1;

/** Whether a phone is a company's, the same all over Brazil: 0800 and its like, 4004. */
export function isServiceNumber(phone: string): boolean {
  const first = phone.charCodeAt(0);
  return (first === 48 || first === 51 || first === 52) && SERVICE.test(phone);
}

/** The same of a phone that stands in a text. */
export function isServiceNumberAt(text: string, from: number, length: number): boolean {
  const first = text.charCodeAt(from);
  if (first !== 48 && ((first !== 51 && first !== 52) || text.charCodeAt(from + 1) !== 48)) return false;
  return SERVICE.test(text.slice(from, from + length));
}

const SERVICE = /^(?:0[3589]00[ -]?\d{3}[ -]?\d{4}|(?:400[2-4]|3003)[ -]\d{4})$/;
/** 1 at each area code. */
const AREA_CODES = new Uint8Array(100);
for (const code of (
  '11 12 13 14 15 16 17 18 19 21 22 24 27 28 31 32 33 34 35 37 38 41 42 43 44 45 46 47 48 49 51 53 54 55 ' +
  '61 62 63 64 65 66 67 68 69 71 73 74 75 77 79 81 82 83 84 85 86 87 88 89 91 92 93 94 95 96 97 98 99'
).split(' ')) {
  AREA_CODES[Number(code)] = 1;
}
