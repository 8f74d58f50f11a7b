import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Sources below a folder, tests included; `dist`, `node_modules` and fixtures left out. Paths are absolute, sorted. */
export function listSourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return ['dist', 'node_modules', '__fixtures__'].includes(entry.name) ? [] : listSourceFiles(path);
      return /\.tsx?$/.test(entry.name) ? [path] : [];
    })
    .sort();
}

export const isTestFile = (path: string): boolean => /\.test(-d)?\.tsx?$/.test(path) || path.includes('/test-support/');

/** A path as a problem names it: below the root, with forward slashes. */
export const shown = (root: string, path: string): string => relative(root, path).split(sep).join('/');

/** Writes files into a new folder outside the repository, removed when the running test ends, and answers the folder. */
export function aFolderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'recado-structure-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
