/** How a known value can be written: as it is, or in one of the ways programs write it down. */
export type KnownForm = 'clear' | 'utf16' | 'digits' | 'json' | 'url' | 'base64' | 'hex';

/** Bytes that give a known value away. */
export interface KnownNeedle {
  readonly form: KnownForm;
  /** Lower case where case says nothing. */
  readonly bytes: Buffer;
  /** Base64 tells letters by their case. */
  readonly isCaseSensitive: boolean;
}

/** Every form of a value, none twice. */
export function knownForms(value: string): readonly KnownNeedle[] {
  const needles = new Map<string, KnownNeedle>();
  const add = (form: KnownForm, text: string | Buffer) => {
    const isCaseSensitive = form === 'base64';
    const bytes = Buffer.from(text);
    const key = bytes.toString('latin1');
    if (!needles.has(key)) needles.set(key, { form, bytes, isCaseSensitive });
  };
  for (const spelling of spellings(value)) {
    add('clear', lowerAscii(Buffer.from(spelling)));
    add('utf16', lowerAscii(Buffer.from(spelling, 'utf16le')));
  }
  const bytes = Buffer.from(value);
  const json = JSON.stringify(value).slice(1, -1);
  add('json', lowerAscii(Buffer.from(json)));
  add('json', lowerAscii(Buffer.from(json.replace(NOT_ASCII, unicodeEscape))));
  const url = encodeURIComponent(value);
  add('url', lowerAscii(Buffer.from(url)));
  add('url', lowerAscii(Buffer.from(url.replaceAll('%20', '+'))));
  add('hex', bytes.toString('hex'));
  for (const encoded of base64Forms(bytes)) add('base64', encoded);
  const digits = value.replace(/\D/g, '');
  if (digits.length >= 7 && !/\p{L}/u.test(value)) {
    add('digits', digits);
    add('hex', Buffer.from(digits).toString('hex'));
    for (const encoded of base64Forms(Buffer.from(digits))) add('base64', encoded);
  }
  return [...needles.values()];
}

/** A search folds the case of ASCII; other letters in capitals, and accents written apart, are spellings of their own. */
function spellings(value: string): readonly string[] {
  const cases = [value, value.toLowerCase(), value.toUpperCase()];
  return [...new Set(cases.flatMap((one) => [one.normalize('NFC'), one.normalize('NFD')]))];
}

/**
 * Base64 writes three bytes as four letters, so a value inside a longer text reads in three ways, by where it begins. The letters at its
 * ends that also depend on its neighbours are left out.
 */
function base64Forms(bytes: Buffer): readonly string[] {
  const forms = [0, 1, 2].flatMap((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const whole = encoded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    return [whole, whole.replaceAll('+', '-').replaceAll('/', '_')];
  });
  return [...new Set(forms)].filter((form) => form.length >= MIN_BASE64);
}

const unicodeEscape = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A copy with the letters A to Z made small. */
export function lowerAscii(bytes: Uint8Array): Buffer {
  const lower = Buffer.from(bytes);
  for (let at = 0; at < lower.length; at += 1) {
    const byte = lower[at]!;
    if (byte >= 65 && byte <= 90) lower[at] = byte + 32;
  }
  return lower;
}

const NOT_ASCII = /[\u0080-\uffff]/g;
/** Fewer letters also stand in random base64 by chance. */
const MIN_BASE64 = 7;
