import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readModule } from './module-syntax.ts';

/** Everything that is not a relative file, reachable from an entry file, types and lazy imports included: specifier → the file that names it. */
export function findReachableImports(entry: string): Map<string, string> {
  const found = new Map<string, string>();
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    if (!existsSync(path)) throw new Error(`${path} is imported and does not exist.`);
    if (!/\.[jt]sx?$/.test(path)) return;
    for (const { specifier } of readModule(path).imports) {
      if (specifier.startsWith('.')) visit(resolve(dirname(path), specifier));
      else if (!found.has(specifier)) found.set(specifier, path);
    }
  };
  visit(entry);
  return found;
}
