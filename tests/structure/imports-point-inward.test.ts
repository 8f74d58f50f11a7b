import { describe, expect, it } from 'vitest';
import { findImportProblems } from './imports-point-inward.ts';
import { aFolderWith, repositoryRoot } from './repository.ts';

const manifest = (name: string, ...dependencies: string[]) =>
  JSON.stringify({ name, exports: { '.': './dist/index.js' }, dependencies: Object.fromEntries(dependencies.map((one) => [one, '*'])) });
const problemsOf = (name: string, source: string, ...dependencies: string[]) =>
  findImportProblems(
    aFolderWith({
      'packages/core/package.json': manifest('@recado/core'),
      'packages/cli/package.json': manifest('@recado/cli'),
      [`packages/${name}/package.json`]: manifest(`@recado/${name}`, ...dependencies),
      [`packages/${name}/src/index.ts`]: source,
    }),
  );

describe('imports point inward', () => {
  it('holds in this repository', () => {
    expect(findImportProblems(repositoryRoot)).toEqual([]);
  });

  it('accepts relative files, node: and what the manifest declares', () => {
    const source = "import './a.ts'; import fs from 'node:fs'; export { x } from '@recado/core'; import { z } from 'zod/v4';";
    expect(problemsOf('store-file', source, '@recado/core', 'zod')).toEqual([]);
  });

  it.each([
    ['an import of another package from core', 'core', "import '@recado/cli';", 'imports point inward'],
    ['an adapter that imports the cli', 'adapters-x', "export type { A } from '@recado/cli';", 'imports point inward'],
    ['a lazy import outward', 'adapters-x', "const cli = await import('@recado/cli');", 'imports point inward'],
    ['a name that is not public', 'cli', "import '@recado/core/dist/flow.js';", 'is not a public name of @recado/core'],
    ['a path that leaves the package', 'cli', "import '../../core/src/index.ts';", 'leaves the package'],
    ['a builtin without node:', 'cli', "import 'fs';", 'write node:fs'],
  ])('reports %s', (_, name, source, problem) => {
    expect(problemsOf(name, source, '@recado/core', '@recado/cli')).toEqual([expect.stringContaining(problem)]);
  });

  it('reports a dependency that the manifest lacks', () => {
    expect(problemsOf('cli', "import 'zod';")).toEqual(["packages/cli/src/index.ts: zod is not in the package's dependencies"]);
  });

  it('does not take text for an import', () => {
    expect(problemsOf('cli', "// import 'zod'\nexport const template = `import 'zod';`; export const quote = /['\"]/;")).toEqual([]);
  });
});
