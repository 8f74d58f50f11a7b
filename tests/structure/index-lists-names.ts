import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { listWorkspacePackages } from './manifest.ts';
import { readModule } from './module-syntax.ts';
import { listSourceFiles, shown } from './repository.ts';

/** Public names are listed by hand: `export *` anywhere publishes internals by accident, and an `index.ts` is a list, not code. */
export function findIndexProblems(root: string): string[] {
  return listWorkspacePackages(root).flatMap(({ folder, kind, manifest }) => {
    const source = join(folder, 'src');
    if (!existsSync(source)) return [];
    const files = listSourceFiles(source);
    const problems = files.flatMap((path) => {
      const { exportStars, exportedFunctions, exportedClasses } = readModule(path);
      const declares = [...exportedFunctions, ...exportedClasses].map(({ name }) => name);
      return [
        ...exportStars.map((specifier) => `${shown(root, path)}: export * from '${specifier}'; list the names`),
        ...(basename(path) === 'index.ts' ? declares : []).map((name) => `${shown(root, path)}: ${name} is made here; give it a file`),
      ];
    });
    const isListed = kind === 'examples' || !manifest.exports || existsSync(join(source, 'index.ts'));
    return isListed ? problems : [...problems, `${shown(root, source)}/index.ts: missing; it lists the public names`];
  });
}
