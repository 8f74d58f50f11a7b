import { existsSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { listWorkspacePackages, packageOf, type WorkspacePackage } from './manifest.ts';
import { type ModuleImport, readModule } from './module-syntax.ts';
import { isTestFile, listSourceFiles, shown } from './repository.ts';

/** Which of our packages a package may import; those not named here may import every one. Tests may use what they like. */
const inward: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^@recado\/(core|emulator)$/, []],
  [/^@recado\/(adapters|store)-/, ['@recado/core']],
];

/**
 * Problems of imports that leave their package by a path, name what another package does not export, name a dependency the
 * manifest lacks, or point outward (core and emulator import none of ours, adapters and stores only core).
 */
export function findImportProblems(root: string): string[] {
  const packages = listWorkspacePackages(root);
  return packages.flatMap((one) => {
    const source = join(one.folder, 'src');
    if (!existsSync(source)) return [];
    return listSourceFiles(source).flatMap((path) =>
      readModule(path).imports.flatMap((found) => {
        const problem = findProblem(one, packages, path, found);
        return problem ? [`${shown(root, path)}: ${problem}`] : [];
      }),
    );
  });
}

function findProblem(one: WorkspacePackage, packages: readonly WorkspacePackage[], path: string, { specifier, isTypeOnly }: ModuleImport) {
  if (specifier.startsWith('.')) {
    const isInside = !relative(one.folder, resolve(dirname(path), specifier)).startsWith('..');
    return isInside ? undefined : `${specifier} leaves the package; import a public name instead`;
  }
  if (isBuiltin(specifier)) return specifier.startsWith('node:') ? undefined : `write node:${specifier}`;
  const { name, dependencies, devDependencies, peerDependencies } = one.manifest;
  const wanted = packageOf(specifier);
  if (wanted === name) return isTestFile(path) ? undefined : `${specifier} is this package itself; import the file`;
  const isDevelopment = isTestFile(path) || isTypeOnly;
  const declared = { ...dependencies, ...peerDependencies, ...(isDevelopment ? devDependencies : {}) };
  // Every package runs its tests with the workspace's vitest.
  if (!(wanted in declared) && !(isTestFile(path) && wanted === 'vitest')) return `${wanted} is not in the package's dependencies`;
  const other = packages.find(({ manifest }) => manifest.name === wanted);
  if (!other) return undefined;
  const subpath = `.${specifier.slice(wanted.length)}`;
  if (!(subpath in (other.manifest.exports ?? {}))) return `${specifier} is not a public name of ${wanted}`;
  const allowed = inward.find(([pattern]) => pattern.test(name))?.[1];
  return isTestFile(path) || !allowed || allowed.includes(wanted) ? undefined : `${name} does not import ${wanted}: imports point inward`;
}
