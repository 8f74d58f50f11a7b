import type { PiiFinding, PiiScanner } from '@recado/core';

/** What is in one value of a row, as a driver hands it over. */
export async function scanValue(scanner: PiiScanner, column: string, value: unknown): Promise<readonly PiiFinding[]> {
  if (typeof value === 'string') return scanner.scan(value);
  if (value instanceof Uint8Array) {
    const found: PiiFinding[] = [];
    for await (const finding of scanner.scanBytes([value])) found.push(finding);
    return found;
  }
  if (typeof value === 'number' || typeof value === 'bigint') return scanNumber(scanner, column, `${value}`);
  return [];
}

/** A number is read as one of JSON, by its name: a time is none of anybody, a phone is. */
export function scanNumber(scanner: PiiScanner, column: string, digits: string): readonly PiiFinding[] {
  if (digits.length < 8) return [];
  const name = JSON.stringify(column);
  return scanner.scan(`${name}:${digits},`).flatMap((finding) => {
    const offset = finding.offset - name.length - 1;
    return offset < 0 ? [] : [{ ...finding, offset }];
  });
}
