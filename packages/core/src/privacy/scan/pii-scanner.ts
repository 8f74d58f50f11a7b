import { createHmac, randomBytes } from 'node:crypto';
import { partialMask } from '../operators/partial-mask.ts';
import { createPiiDetector, type PiiDetector } from '../pii-detector.ts';
import { blankStructure } from './blank-structure.ts';
import { byteWindows } from './byte-windows.ts';
import { findWhatsappIds } from './find-whatsapp-ids.ts';
import { KnownValues } from './known-values.ts';
import type { PiiFinding } from './pii-finding.ts';
import { textsOf } from './text-of-bytes.ts';

export interface PiiScannerOptions {
  /** Finds personal values in text. @default the built-in one */
  readonly detector?: PiiDetector;
  /** Values to look for besides, of 4 characters or more: as they are, digits only, escaped for JSON or a URL, in base64, in hexadecimal, in UTF-16. */
  readonly known?: readonly string[];
  /** Findings of the detector that are less sure are left out, 0 to 1. @default 0 */
  readonly minScore?: number;
}

/**
 * Looks for personal data where there should be none: in logs, stores, files. What programs write (sealed values, ids, hashes, times) is told from what
 * people write by its form.
 */
export interface PiiScanner {
  /** What is in a text, in order of place. */
  scan(text: string): readonly PiiFinding[];
  /**
   * What is in the bytes of anything, a database or a log, in order of windows: text in UTF-8 or UTF-16 is read wherever it stands. Memory stays
   * bounded, however long the stream is.
   */
  scanBytes(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<PiiFinding, void, undefined>;
  /** A text with `<CPF>` and so on in place of what is found in it: for the names of files and keys in a report. */
  redact(text: string): string;
}

/**
 * Makes a scanner. Linear in what it reads.
 * @throws TypeError for a known value of less than 4 characters.
 */
export function createPiiScanner({ detector = createPiiDetector(), known = [], minScore = 0 }: PiiScannerOptions = {}): PiiScanner {
  const knownValues = new KnownValues(known);
  const key = randomBytes(32);
  const fingerprint = (type: string, value: string) =>
    createHmac('sha256', key).update(`${type}:${value}`).digest('base64url').slice(0, 16);

  const detected = (text: string): readonly PiiFinding[] => {
    const ids = findWhatsappIds(text);
    const blanked = blankStructure(blankRanges(text, ids));
    const spans = detector
      .detect(blanked)
      .filter(({ type, start, end, score }) => score >= minScore && !isNobodys(type, text.slice(start, end)));
    const found = [...ids.map((id) => ({ ...id, type: 'WHATSAPP_ID', score: 1 })), ...spans];
    return found.sort(byStart).map(({ type, start, end, score, reason }) => {
      const value = text.slice(start, end);
      const preview = type === 'WHATSAPP_ID' ? '***' : partialMask(type, value);
      return { type, offset: start, length: end - start, score, preview, reason, fingerprint: fingerprint(type, value) };
    });
  };

  const knownIn = (bytes: Uint8Array): readonly PiiFinding[] =>
    knownValues.find(bytes).map(({ index, form, start, end }) => ({
      type: 'KNOWN',
      offset: start,
      length: end - start,
      score: 1,
      preview: '***',
      reason: KNOWN_REASONS[form],
      fingerprint: fingerprint('KNOWN', String(index)),
      known: { index, form },
    }));

  const scan = (text: string): readonly PiiFinding[] => {
    if (known.length === 0) return detected(text);
    const bytes = Buffer.from(text);
    let [index, at] = [0, 0];
    const indexOf = (offset: number) => {
      index += bytes.toString('utf8', at, offset).length;
      at = offset;
      return index;
    };
    const inUnits = knownIn(bytes).map((finding) => {
      const offset = indexOf(finding.offset);
      return { ...finding, offset, length: indexOf(finding.offset + finding.length) - offset };
    });
    return together(inUnits, detected(text));
  };

  return {
    scan,

    async *scanBytes(pieces) {
      const overlap = Math.max(OVERLAP, knownValues.longest * 2 + 2);
      for await (const { bytes, start, from, to } of byteWindows(pieces, { size: WINDOW, overlap })) {
        const found: PiiFinding[] = [];
        for (const { text, isAmongOthers, offsetOf } of textsOf(bytes)) {
          for (const finding of detected(text)) {
            if (isAmongOthers && finding.type === 'PERSON' && finding.length < 4) continue;
            const offset = offsetOf(finding.offset);
            found.push({ ...finding, offset, length: offsetOf(finding.offset + finding.length) - offset });
          }
        }
        for (const finding of together(knownIn(bytes), found)) {
          if (finding.offset >= from && finding.offset < to) yield { ...finding, offset: start + finding.offset };
        }
      }
    },

    redact(text) {
      let redacted = '';
      let at = 0;
      for (const { type, offset, length } of scan(text)) {
        redacted += `${text.slice(at, offset)}<${type}>`;
        at = offset + length;
      }
      return redacted + text.slice(at);
    },
  };
}

function blankRanges(text: string, ranges: readonly { readonly start: number; readonly end: number }[]): string {
  let blanked = '';
  let at = 0;
  for (const { start, end } of ranges) {
    blanked += text.slice(at, start) + '\n'.repeat(end - start);
    at = end;
  }
  return blanked + text.slice(at);
}

/** Addresses that nobody has on the internet: this machine, private networks, none. */
const isNobodys = (type: string, value: string): boolean => type === 'IP_ADDRESS' && NOBODYS_ADDRESS.test(value);
const NOBODYS_ADDRESS = /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|0\.0\.0\.0$|255\.|::1?$|f[cde][\da-f]{2}:)/i;

/** What is known is also detected as something: once is enough. */
function together(known: readonly PiiFinding[], detected: readonly PiiFinding[]): readonly PiiFinding[] {
  if (known.length === 0) return detected;
  let next = 0;
  const others = detected.toSorted(byOffset).filter(({ offset, length }) => {
    while (next < known.length && known[next]!.offset + known[next]!.length <= offset) next += 1;
    return (known[next]?.offset ?? Number.POSITIVE_INFINITY) >= offset + length;
  });
  return [...known, ...others].sort(byOffset);
}

const byOffset = (a: PiiFinding, b: PiiFinding): number => a.offset - b.offset;
const byStart = (a: { readonly start: number }, b: { readonly start: number }): number => a.start - b.start;

const KNOWN_REASONS = {
  clear: 'a known value',
  utf16: 'a known value in UTF-16',
  digits: 'the digits of a known value',
  json: 'a known value, escaped for JSON',
  url: 'a known value, escaped for a URL',
  base64: 'a known value in base64',
  hex: 'a known value in hexadecimal',
} as const;

const WINDOW = 1024 * 1024;
const OVERLAP = 4096;
