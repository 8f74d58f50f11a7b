import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBundleProblems, findPublishProblems, findTypeProblems } from './built-packages.ts';
import { listWorkspacePackages } from './manifest.ts';
import { aFolderWith, repositoryRoot } from './repository.ts';

const published = listWorkspacePackages(repositoryRoot).filter(({ manifest }) => !manifest.private);
const timeout = 60_000;

describe.each(published.map(({ folder }) => [basename(folder), folder]))('the built package %s', (_, folder) => {
  it('is built with its declarations (npm run build)', () => {
    expect(existsSync(join(folder, 'dist/index.js')), 'dist/index.js').toBe(true);
    expect(existsSync(join(folder, 'dist/index.d.ts')), 'dist/index.d.ts').toBe(true);
  });
  it('matches its exports (publint)', { timeout }, async () => {
    expect(await findPublishProblems(folder)).toEqual([]);
  });
  it('has the right types (are the types wrong)', { timeout }, async () => {
    expect(await findTypeProblems(folder)).toEqual([]);
  });
  it('bundles and imports only what is its own', () => {
    expect(findBundleProblems(folder)).toEqual([]);
  });
});

const manifest = (more: object) =>
  JSON.stringify({ name: 'a', version: '1.0.0', type: 'module', license: 'MIT', files: ['dist'], ...more });
const typed = { '.': { types: './dist/index.d.ts', default: './dist/index.js' } };

describe('the checks of built packages can fail', () => {
  it('publint sees an export without a file', { timeout }, async () => {
    const files = { 'package.json': manifest({ exports: { '.': './dist/gone.js' } }), 'dist/index.js': 'export const a = 1;' };
    expect(await findPublishProblems(aFolderWith(files))).toEqual([expect.stringContaining('FILE_DOES_NOT_EXIST')]);
  });

  it('are the types wrong sees declarations that are not there', { timeout }, async () => {
    const files = { 'package.json': manifest({ exports: typed }), 'dist/index.js': 'export const a = 1;' };
    expect(await findTypeProblems(aFolderWith(files))).toHaveLength(1);
    const whole = { ...files, 'dist/index.d.ts': 'export declare const a = 1;' };
    expect(await findTypeProblems(aFolderWith(whole))).toEqual([]);
  });

  it('a bundle that holds another package, an undeclared import or an optional peer is seen', () => {
    const folder = aFolderWith({
      'package.json': manifest({ exports: typed, peerDependencies: { redis: '*' }, peerDependenciesMeta: { redis: { optional: true } } }),
      'dist/index.js': "import 'zod'; import './chunk.js'; import 'fs';",
      'dist/chunk.js': "import 'redis';",
      'dist/index.js.map': '{ "sources": ["../src/index.ts", "../../core/src/flow.ts"] }',
    });
    expect(findBundleProblems(folder)).toEqual([
      '.: zod is imported and is no dependency',
      '.: redis is an optional peer',
      '.: fs lost its node:',
      'dist/index.js.map: holds ../core/src/flow.ts',
    ]);
  });
});
