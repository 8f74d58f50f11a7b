import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeLater } from './closing.ts';

/** A folder of the running test, removed by `closeAll`. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'registration-bot-'));
  closeLater(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Files of a folder that hold one of the values as bytes, as `file: value`. */
export function filesHolding(folder: string, values: readonly string[]): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      return values.filter((value) => bytes.includes(value)).map((value) => `${entry.name}: ${value}`);
    });
}
