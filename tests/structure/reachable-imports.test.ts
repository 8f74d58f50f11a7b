import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageOf } from './manifest.ts';
import { findReachableImports } from './reachable-imports.ts';
import { aFolderWith, repositoryRoot } from './repository.ts';

const allowed = ['zod', '@opentelemetry/api'];

/** What `.` of core reaches beyond Node and its two dependencies. */
const findForeign = (entry: string) =>
  [...findReachableImports(entry)].filter(([specifier]) => !specifier.startsWith('node:') && !allowed.includes(packageOf(specifier)));

describe('what importing @recado/core pulls in', () => {
  it('is Node, zod and the OpenTelemetry API: no adapter, no optional peer, not the test kit', () => {
    expect(findForeign(join(repositoryRoot, 'packages/core/src/index.ts'))).toEqual([]);
  });

  it('follows re-exports, types and lazy imports', () => {
    const folder = aFolderWith({
      'index.ts': "export { a } from './a.ts'; import 'zod'; import 'node:fs';",
      'a.ts': "export type { B } from './b/b.ts'; export const a = 1;",
      'b/b.ts': "import type { Test } from 'vitest'; export const b = () => import('ioredis');",
    });
    expect(findForeign(join(folder, 'index.ts'))).toEqual([
      ['vitest', join(folder, 'b/b.ts')],
      ['ioredis', join(folder, 'b/b.ts')],
    ]);
  });

  it('fails on a file that is not there', () => {
    expect(() => findReachableImports(join(aFolderWith({ 'index.ts': "import './gone.ts';" }), 'index.ts'))).toThrow('gone.ts is imported');
  });
});
