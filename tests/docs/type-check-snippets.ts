import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { repositoryRoot } from '../structure/repository.ts';
import { writeSnippets } from './snippet-folder.ts';
import type { Snippet } from './snippets.ts';

/** Type-checks all snippets in one run of the compiler, against the sources. Problems read `docs/guide/flows.md:41:7 TS2322: …`. */
export async function typeCheckSnippets(name: string, snippets: readonly Snippet[]): Promise<string[]> {
  const { folder, written } = writeSnippets(name, snippets);
  if (written.length === 0) return [];
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify(
      configuration(
        folder,
        written.map(({ path }) => path),
      ),
    ),
  );
  const output = await compile(folder);
  return output.split('\n').flatMap((text) => {
    const [, file, at, message] = /^(.+?)\((\d+,\d+)\): error (.*)$/.exec(text) ?? [];
    if (!file || !at) return /^error/.test(text) ? [text] : [];
    // Problems of the sources themselves are the type check's to report.
    const one = written.find(({ path }) => path === resolve(folder, file));
    return one ? [`${one.snippet.page}:${at.replace(',', ':')} ${message}`] : [];
  });
}

function configuration(folder: string, files: readonly string[]): object {
  const { compilerOptions } = JSON.parse(readFileSync(join(repositoryRoot, 'tsconfig.json'), 'utf8')) as {
    readonly compilerOptions: { readonly paths: Readonly<Record<string, readonly string[]>> };
  };
  const toFolder = (path: string) => relative(folder, resolve(repositoryRoot, path)).split(sep).join('/');
  const paths = Object.fromEntries(Object.entries(compilerOptions.paths).map(([specifier, targets]) => [specifier, targets.map(toFolder)]));
  return { extends: toFolder('tsconfig.base.json'), compilerOptions: { paths }, files };
}

function compile(folder: string): Promise<string> {
  const native = join(repositoryRoot, 'node_modules/@typescript/native/bin/tsc');
  const compiler = existsSync(native) ? native : join(repositoryRoot, 'node_modules/typescript/bin/tsc');
  return new Promise((done) => {
    execFile(
      process.execPath,
      [compiler, '--noEmit', '--pretty', 'false', '-p', folder],
      { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
      (_, stdout, stderr) => done(`${stdout}${stderr}`),
    );
  });
}
