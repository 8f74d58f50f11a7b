import { ByteSearch } from './byte-search.ts';
import { type KnownForm, type KnownNeedle, knownForms, lowerAscii } from './known-forms.ts';

/** A known value in bytes. */
export interface KnownMatch {
  readonly index: number;
  readonly form: KnownForm;
  readonly start: number;
  readonly end: number;
}

/** Looks for values that somebody handed over, in every form programs write them in. */
export class KnownValues {
  readonly #needles: readonly (KnownNeedle & { readonly index: number })[];
  readonly #search: ByteSearch;
  /** Patterns as the search has them, each with the needles that read so when case is folded. */
  readonly #byPattern: readonly (readonly number[])[];
  /** Bytes of the longest form. */
  readonly longest: number;

  /** @throws TypeError for a value of less than 4 characters, without the value. */
  constructor(values: readonly string[]) {
    this.#needles = values.flatMap((value, index) => {
      if (value.length < MIN_LENGTH)
        throw new TypeError(`Known value ${index + 1} has less than ${MIN_LENGTH} characters: it would be found everywhere.`);
      return knownForms(value).map((needle) => ({ ...needle, index }));
    });
    const patterns = new Map<string, number[]>();
    for (const [at, { bytes }] of this.#needles.entries()) {
      const key = lowerAscii(bytes).toString('latin1');
      const known = patterns.get(key);
      if (known === undefined) patterns.set(key, [at]);
      else known.push(at);
    }
    this.#byPattern = [...patterns.values()];
    this.#search = new ByteSearch([...patterns.keys()].map((key) => Buffer.from(key, 'latin1')));
    this.longest = this.#needles.reduce((most, { bytes }) => Math.max(most, bytes.length), 0);
  }

  /** In order of place; of two in one place the longer. */
  find(bytes: Uint8Array): readonly KnownMatch[] {
    if (this.#needles.length === 0) return [];
    const matches: KnownMatch[] = [];
    this.#search.find(lowerAscii(bytes), (pattern, start) => {
      for (const at of this.#byPattern[pattern]!) {
        const { index, form, bytes: needle, isCaseSensitive } = this.#needles[at]!;
        const end = start + needle.length;
        if (isCaseSensitive && !needle.equals(bytes.subarray(start, end))) continue;
        matches.push({ index, form, start, end });
        return;
      }
    });
    return withoutOverlaps(matches);
  }
}

function withoutOverlaps(matches: KnownMatch[]): readonly KnownMatch[] {
  matches.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: KnownMatch[] = [];
  for (const match of matches) if (match.start >= (kept.at(-1)?.end ?? 0)) kept.push(match);
  return kept;
}

const MIN_LENGTH = 4;
