import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Folders for the tests of one file, removed after them. */
export function temporaryFolder(): { make(): string } {
  const root = mkdtempSync(join(tmpdir(), 'recado-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return { make: () => mkdtempSync(join(root, 'test-')) };
}
