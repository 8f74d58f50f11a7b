import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repositoryRoot, shown } from '../structure/repository.ts';

/** A fenced block of a page. */
export interface Snippet {
  /** The page, below the root: `docs/guide/testing.md`. */
  readonly page: string;
  /** Line of the page where the code begins, from 1. */
  readonly line: number;
  /** First word after the fence, such as `ts`. */
  readonly language: string;
  /** The words after it, such as `flow` in `json flow`. */
  readonly words: readonly string[];
  readonly code: string;
  /** Given by a leading comment `// file: bot.ts`. */
  readonly fileName?: string;
  /** Whether a leading comment is `// run`. */
  readonly isRun: boolean;
}

/** Pages whose code is a promise: README and CONTRIBUTING, READMEs of packages and examples, docs and below. Paths are below `root`, sorted. */
export function listPages(root: string = repositoryRoot): string[] {
  return readdirSync(root, { withFileTypes: true })
    .flatMap((entry) => {
      if (['README.md', 'CONTRIBUTING.md'].includes(entry.name)) return [join(root, entry.name)];
      if (entry.name === 'docs') return markdownBelow(join(root, entry.name));
      if (!['packages', 'examples'].includes(entry.name)) return [];
      return readdirSync(join(root, entry.name)).flatMap((name) => {
        const folder = join(root, entry.name, name);
        return readdirSync(folder).includes('README.md') ? [join(folder, 'README.md')] : [];
      });
    })
    .map((path) => shown(root, path))
    .sort();
}

/** The fenced blocks of a page, in order. A fence that is never closed throws. */
export function readSnippets(page: string, text: string): Snippet[] {
  const snippets: Snippet[] = [];
  let open:
    | { readonly fence: string; readonly indent: number; readonly info: string; readonly line: number; readonly lines: string[] }
    | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const fence = /^(\s*)(`{3,}|~{3,})(.*)$/.exec(line);
    if (!open) {
      if (fence) open = { fence: fence[2] ?? '', indent: fence[1]?.length ?? 0, info: fence[3]?.trim() ?? '', line: index + 2, lines: [] };
    } else if (fence?.[2]?.startsWith(open.fence) && fence[3]?.trim() === '') {
      snippets.push(toSnippet(page, open.line, open.info, open.lines.join('\n')));
      open = undefined;
    } else {
      open.lines.push(line.slice(0, open.indent).trim() === '' ? line.slice(open.indent) : line);
    }
  }
  if (open) throw new Error(`${page}:${open.line - 1}: this fence is never closed.`);
  return snippets;
}

export function readAllSnippets(): Snippet[] {
  return listPages().flatMap((page) => readSnippets(page, readFileSync(join(repositoryRoot, page), 'utf8')));
}

/** Whether it is TypeScript, and so type-checked. */
export const isTypeScript = ({ language }: Snippet): boolean => ['ts', 'tsx', 'typescript'].includes(language);

function toSnippet(page: string, line: number, info: string, code: string): Snippet {
  const [language = '', ...words] = info.split(/\s+/);
  const leading = /^(?:\/\/.*\n)*/.exec(`${code}\n`)?.[0] ?? '';
  const fileName = /^\/\/ file: (\S+)$/m.exec(leading)?.[1];
  if (fileName && (dirname(fileName) !== '.' || !/\.tsx?$/.test(fileName)))
    throw new Error(`${page}:${line}: ${fileName} is not the name of a .ts file.`);
  return { page, line, language, words, code, isRun: /^\/\/ run$/m.test(leading), ...(fileName ? { fileName } : {}) };
}

function markdownBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return markdownBelow(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}
