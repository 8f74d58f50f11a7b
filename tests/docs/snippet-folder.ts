import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repositoryRoot } from '../structure/repository.ts';
import { isTypeScript, type Snippet } from './snippets.ts';

/** A snippet and the file it was written to, absolute. */
export interface WrittenSnippet {
  readonly snippet: Snippet;
  readonly path: string;
}

/**
 * Writes the TypeScript snippets to a fresh folder that git ignores, one folder per page, each beginning at the line it has on
 * its page, so that what the compiler reports there is where to look. When a page gives one name twice, the last block keeps it.
 */
export function writeSnippets(name: string, snippets: readonly Snippet[]): { readonly folder: string; readonly written: WrittenSnippet[] } {
  // Not below node_modules, where Node refuses TypeScript.
  const folder = join(repositoryRoot, '.tools', 'docs-snippets', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // Snippets see what the tests workspace depends on: every package of ours, and zod.
  symlinkSync(join(repositoryRoot, 'tests/node_modules'), join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const written = snippets.filter(isTypeScript).map((snippet, index, all) => {
    const isNamed =
      snippet.fileName && !all.slice(index + 1).some((other) => other.page === snippet.page && other.fileName === snippet.fileName);
    const extension = snippet.language === 'tsx' ? 'tsx' : 'ts';
    const path = join(
      folder,
      snippet.page.replaceAll('/', '.'),
      isNamed && snippet.fileName ? snippet.fileName : `line-${snippet.line}.${extension}`,
    );
    mkdirSync(dirname(path), { recursive: true });
    // `export {}` keeps the names of a block without imports its own.
    writeFileSync(path, `${'\n'.repeat(snippet.line - 1)}${snippet.code}\nexport {};\n`);
    return { snippet, path };
  });
  return { folder, written };
}
