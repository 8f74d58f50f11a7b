import { describe, expect, it } from 'vitest';
import { findIndexProblems } from './index-lists-names.ts';
import { aFolderWith, repositoryRoot } from './repository.ts';

const problemsOf = (files: Readonly<Record<string, string>>) =>
  findIndexProblems(aFolderWith({ 'packages/a/package.json': '{ "name": "a", "exports": { ".": "./dist/index.js" } }', ...files }));

describe('index.ts lists the public names', () => {
  it('holds in this repository', () => {
    expect(findIndexProblems(repositoryRoot)).toEqual([]);
  });

  it('accepts a list', () => {
    expect(problemsOf({ 'packages/a/src/index.ts': "export { a } from './a.ts'; export type { B } from './b.ts';" })).toEqual([]);
  });

  it('reports export *, code in the list, and no list', () => {
    expect(problemsOf({ 'packages/a/src/index.ts': "export * from './a.ts';" })).toEqual([expect.stringContaining('list the names')]);
    expect(problemsOf({ 'packages/a/src/b/index.ts': 'export function make() {}', 'packages/a/src/index.ts': '' })).toEqual([
      'packages/a/src/b/index.ts: make is made here; give it a file',
    ]);
    expect(problemsOf({ 'packages/a/src/a.ts': '' })).toEqual(['packages/a/src/index.ts: missing; it lists the public names']);
  });
});
