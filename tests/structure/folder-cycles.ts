import { dirname, resolve } from 'node:path';
import { readModule } from './module-syntax.ts';
import { isTestFile, listSourceFiles, shown } from './repository.ts';

/** Pairs of top folders of a source tree that import each other at run time (types do not count), as `flow ↔ text`, sorted. */
export function findFolderCycles(source: string): string[] {
  const top = (path: string): string => (shown(source, path).includes('/') ? (shown(source, path).split('/')[0] ?? '') : '.');
  const edges = new Set<string>();
  for (const path of listSourceFiles(source).filter((one) => !isTestFile(one))) {
    for (const { specifier, isTypeOnly } of readModule(path).imports) {
      const target = specifier.startsWith('.') ? top(resolve(dirname(path), specifier)) : undefined;
      if (target !== undefined && !isTypeOnly && target !== top(path)) edges.add(`${top(path)} ${target}`);
    }
  }
  return [...edges]
    .map((edge) => edge.split(' '))
    .filter(([one = '', other = '']) => one < other && edges.has(`${other} ${one}`))
    .map(([one, other]) => `${one} ↔ ${other}`)
    .sort();
}
