import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../structure/repository.ts';
import type { Snippet } from './snippets.ts';

/** What pnpm does itself when no script has the name. */
const pnpmVerbs = ['add', 'install', 'i', 'exec', 'dlx', 'create', 'remove', 'update', 'publish', 'pack', 'run', 'why', 'list'];

export interface KnownCommands {
  /** Names of the root's npm scripts. */
  readonly scripts: readonly string[];
  /** Subcommands of `recado`; `undefined` when the command is not built yet. */
  readonly recado: readonly string[] | undefined;
}

/** Problems of a shell block: npm scripts and `recado` subcommands that do not exist. */
export function findCommandProblems(snippet: Snippet, known: KnownCommands): string[] {
  return snippet.code.split('\n').flatMap((line, index) => {
    const at = `${snippet.page}:${snippet.line + index}`;
    const text = line.replace(/(^|\s)#.*$/, '');
    const scripts = [...text.matchAll(/\b(?:npm|pnpm) run ([\w:-]+)|\bnpm (start|test)\b|(?<!n)\bpnpm ([a-z][\w:-]*)/g)]
      .map(([, run, direct, pnpm]) => run ?? direct ?? (pnpm && !pnpmVerbs.includes(pnpm) ? pnpm : undefined))
      .filter((name) => name !== undefined && !known.scripts.includes(name))
      .map((name) => `${at} the npm script ${name} does not exist`);
    const subcommands = [...text.matchAll(/(?:^|[|&;]\s*|npx |pnpm |exec |dlx )recado ([a-z][\w-]*)/g)]
      .filter(([, name = '']) => known.recado && !known.recado.includes(name))
      .map(([, name]) => `${at} recado ${name} does not exist`);
    return [...scripts, ...subcommands];
  });
}

/** Reads the scripts of package.json and the commands that `recado --help` lists. */
export async function readKnownCommands(): Promise<KnownCommands> {
  const { scripts } = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const help = await new Promise<string>((done) => {
    const script = join(repositoryRoot, 'packages/cli/dist/bin.js');
    const child = execFile(process.execPath, [script, '--help'], { timeout: 10_000 }, (_, stdout) => done(stdout));
    child.stdin?.end();
  });
  return { scripts: Object.keys(scripts), recado: parseCommandList(help) };
}

/** Command names in what commander prints for `--help`; `undefined` when it lists none. */
export function parseCommandList(help: string): string[] | undefined {
  const list = /^Commands:\n((?: {2}.*\n?)+)/m.exec(help)?.[1];
  // Names stand two spaces in; descriptions that run on stand further.
  return list ? [...list.matchAll(/^ {2}([a-z][\w-]*)/gm)].map(([, name = '']) => name).filter((name) => name !== 'help') : undefined;
}
