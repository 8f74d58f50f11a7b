import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A planted value that stands somewhere in clear. */
export interface FoundValue {
  readonly value: string;
  readonly place: string;
}

/**
 * Greps bytes for many values, whatever their case: on its own, so that it does not share a mistake with the scanner it checks.
 * @param values - Of four characters or more.
 */
export class ValueGrep {
  readonly #byStart = new Map<number, string[]>();

  constructor(values: readonly string[]) {
    for (const value of new Set(values.map((one) => one.toLowerCase()))) {
      const start = keyAt(Buffer.from(value), 0);
      const others = this.#byStart.get(start);
      if (others === undefined) this.#byStart.set(start, [value]);
      else others.push(value);
    }
  }

  in(bytes: Buffer, place: string): readonly FoundValue[] {
    const found = new Map<string, FoundValue>();
    let key = keyAt(bytes, 0);
    for (let at = 0; at + 4 <= bytes.length; at += 1) {
      for (const value of this.#byStart.get(key) ?? NONE) {
        if (!found.has(value) && isThere(bytes, at, value)) found.set(value, { value, place });
      }
      key = ((key << 8) | lower(bytes[at + 4] ?? 0)) >>> 0;
    }
    return [...found.values()];
  }

  /** In every file below a folder. */
  inFiles(folder: string, { except = () => false }: { readonly except?: (path: string) => boolean } = {}): readonly FoundValue[] {
    return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      return entry.isFile() && !except(path) ? this.in(readFileSync(path), path.slice(folder.length + 1)) : [];
    });
  }
}

const NONE: readonly string[] = [];
const lower = (byte: number) => (byte >= 65 && byte <= 90 ? byte + 32 : byte);

function keyAt(bytes: Buffer, at: number): number {
  let key = 0;
  for (let index = 0; index < 4; index += 1) key = ((key << 8) | lower(bytes[at + index] ?? 0)) >>> 0;
  return key;
}

function isThere(bytes: Buffer, at: number, value: string): boolean {
  const wanted = Buffer.from(value);
  if (at + wanted.length > bytes.length) return false;
  for (let index = 4; index < wanted.length; index += 1) if (lower(bytes[at + index]!) !== wanted[index]) return false;
  return true;
}
