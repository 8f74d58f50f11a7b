import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { type Manifest, packageOf } from './manifest.ts';
import { findReachableImports } from './reachable-imports.ts';
import { repositoryRoot } from './repository.ts';

/** Problems of a built package: what publint says of the packed files, suggestions included. */
export async function findPublishProblems(folder: string): Promise<string[]> {
  const { messages, pkg } = await publint({ pkgDir: folder, pack: 'npm', strict: true });
  return messages.map((message) => `${message.code}: ${formatMessage(message, pkg, { color: false }) ?? message.path.join('.')}`);
}

/** Problems that "are the types wrong" finds in the packed files, for importers that use ESM. */
export async function findTypeProblems(folder: string): Promise<string[]> {
  const script = join(repositoryRoot, 'node_modules/@arethetypeswrong/cli/dist/index.js');
  const { code, output } = await run([script, '--pack', folder, '--profile', 'esm-only', '--format', 'json'], folder);
  let analysis: TypeAnalysis;
  try {
    ({ analysis } = JSON.parse(output) as { readonly analysis: TypeAnalysis });
  } catch {
    return [output];
  }
  if (analysis.types === false) return ['the package has no types'];
  if (code === 0) return [];
  const counted = (analysis.problems ?? []).filter(({ resolutionKind }) => resolutionKind !== 'node10' && resolutionKind !== 'node16-cjs');
  return counted.map(({ kind, entrypoint, fileName, resolutionKind }) =>
    [kind, entrypoint ?? fileName, resolutionKind].filter(Boolean).join(' '),
  );
}

/** The part of attw's JSON that we read. */
interface TypeAnalysis {
  readonly types: false | object;
  readonly problems?: readonly {
    readonly kind: string;
    readonly entrypoint?: string;
    readonly fileName?: string;
    readonly resolutionKind?: string;
  }[];
}

/**
 * Problems of what the files in `dist` import: a file of another package bundled in (two copies of one class), a package that
 * is no dependency, and, from `.`, an optional peer.
 */
export function findBundleProblems(folder: string): string[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const isOptional = (name: string) => manifest.peerDependenciesMeta?.[name]?.optional === true;
  const entries = Object.entries(manifest.exports ?? {}).flatMap(([subpath, target]) => {
    const file = targetOf(target);
    return file?.endsWith('.js') ? [{ subpath, file: join(folder, file) }] : [];
  });
  const declared = { ...manifest.dependencies, ...manifest.peerDependencies };
  const imports = entries.flatMap(({ subpath, file }) => {
    if (!existsSync(file)) return [`${subpath}: ${relative(folder, file)} is not built`];
    return [...findReachableImports(file).keys()].flatMap((specifier) => {
      const name = packageOf(specifier);
      if (isBuiltin(specifier)) return specifier.startsWith('node:') ? [] : [`${subpath}: ${specifier} lost its node:`];
      if (!(name in declared)) return [`${subpath}: ${name} is imported and is no dependency`];
      return subpath === '.' && isOptional(name) ? [`.: ${name} is an optional peer`] : [];
    });
  });
  return [...imports, ...findForeignSources(folder)];
}

/** Source maps tell whose code a bundle holds. */
function findForeignSources(folder: string): string[] {
  const dist = join(folder, 'dist');
  if (!existsSync(dist)) return [];
  const maps = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js.map'));
  return maps.flatMap((name) => {
    const { sources } = JSON.parse(readFileSync(join(dist, name), 'utf8')) as { readonly sources: readonly string[] };
    return sources
      .map((source) => relative(folder, resolve(dirname(join(dist, name)), source)))
      .filter((source) => source.startsWith('..') || source.includes('node_modules'))
      .map((source) => `dist/${name}: holds ${source}`);
  });
}

function targetOf(target: unknown): string | undefined {
  if (typeof target === 'string') return target;
  const fallback = typeof target === 'object' && target !== null && 'default' in target ? target.default : undefined;
  return typeof fallback === 'string' ? fallback : undefined;
}

function run(args: readonly string[], cwd: string): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((done) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) =>
      done({ code: error ? 1 : 0, output: `${stdout}${stderr}`.trim() }),
    );
  });
}
