import { describe, expect, it } from 'vitest';
import { findAdapterProblems, listPorts } from './adapters-mirror-ports.ts';
import { aFolderWith, repositoryRoot } from './repository.ts';

const core = {
  'packages/core/package.json': '{ "name": "@recado/core" }',
  'packages/core/src/ports/key-store/key-store.ts': 'export interface KeyStore { close(): void }',
  'packages/core/src/testing/contracts/key-store-contract.ts': 'export function keyStoreContract(): void {}',
  'packages/store-file/package.json': '{ "name": "@recado/store-file" }',
};
const good = {
  ...core,
  'packages/store-file/src/file-key-store.ts': `import type { KeyStore } from '@recado/core';
    export interface FileKeyStoreOptions { readonly path?: string }
    export class FileKeyStore implements KeyStore { close(): void {} }
    export function createFileKeyStore(options: FileKeyStoreOptions = {}): FileKeyStore { return new FileKeyStore(); }`,
  'packages/store-file/src/file-key-store.test.ts': `keyStoreContract({ create: () => createFileKeyStore({}) });`,
};
const path = 'packages/store-file/src/file-key-store.ts';

describe('adapters mirror their ports', () => {
  it('finds every port of core', () => {
    expect(listPorts(repositoryRoot).map((port) => port.name)).toEqual(
      expect.arrayContaining(['Transport', 'ConversationStore', 'Llm', 'Queue', 'Clock']),
    );
  });

  it('holds in this repository', () => {
    expect(findAdapterProblems(repositoryRoot)).toEqual([]);
  });

  it('accepts an adapter that mirrors its port', () => {
    expect(findAdapterProblems(aFolderWith(good))).toEqual([]);
  });

  it('reports a port without a contract suite', () => {
    const files = { ...good, 'packages/core/src/testing/contracts/key-store-contract.ts': 'export const nothing = 0;' };
    expect(findAdapterProblems(aFolderWith(files))).toEqual([
      expect.stringContaining('the port KeyStore has no contract suite keyStoreContract'),
    ]);
  });

  it('reports a class whose name or file is not its own', () => {
    const source = good[path].replaceAll('FileKeyStore', 'FileKeys');
    const test = 'keyStoreContract(createFileKeys);';
    expect(findAdapterProblems(aFolderWith({ ...good, [path]: source, 'packages/store-file/src/file-key-store.test.ts': test }))).toEqual([
      `${path}: class FileKeys implements KeyStore, so its name ends in KeyStore`,
      `${path}: class FileKeys lives in file-keys.ts`,
    ]);
  });

  it('reports a missing factory and a missing options type', () => {
    const withoutFactory = good[path].replace('export function create', 'function create');
    expect(findAdapterProblems(aFolderWith({ ...good, [path]: withoutFactory }))).toEqual([expect.stringContaining('does not export')]);
    const withoutOptions = good[path].replace('options: FileKeyStoreOptions = {}', 'path: string').replace('export interface', 'interface');
    expect(findAdapterProblems(aFolderWith({ ...good, [path]: withoutOptions }))).toHaveLength(2);
  });

  it('reports an adapter that no contract suite proves', () => {
    const files = { ...good, 'packages/store-file/src/file-key-store.test.ts': 'it(createFileKeyStore);' };
    expect(findAdapterProblems(aFolderWith(files))).toEqual([`${path}: no test of this package runs keyStoreContract on FileKeyStore`]);
  });

  it('asks only the contract of what the test kit offers', () => {
    const files = {
      ...core,
      'packages/core/src/testing/fake-key-store.ts': `import type { KeyStore } from '../ports/key-store/key-store.ts';
        export class FakeKeyStore implements KeyStore { close(): void {} }`,
      'packages/core/src/testing/fake-key-store.test.ts': 'keyStoreContract(() => new FakeKeyStore());',
    };
    expect(findAdapterProblems(aFolderWith(files))).toEqual([]);
  });
});
