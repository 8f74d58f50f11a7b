import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { runQuietly } from './run-program.mjs';
import { BootstrapError, timed } from './say.mjs';
import { pathWith } from './toolchain.mjs';

/** Packages whose `dist` is older than its sources or than a package it is built on, dependencies first. `types`: declarations count too. */
export function findStalePackages(root, { types }) {
  return listPackages(root).filter((one) => {
    const built = readStamp(one);
    return built?.fingerprint !== one.fingerprint || (types && !built.types);
  });
}

/** Builds what is stale with each package's own `build` script, beside each other where nothing stands between them. */
export async function buildPackages(root, { node, types }) {
  const stale = findStalePackages(root, { types });
  if (stale.length === 0) return;
  await timed(`building ${stale.map((one) => one.folder).join(', ')}${types ? '' : ' (JavaScript only)'}`, async () => {
    const running = new Map();
    const waiting = new Set(stale);
    const isReady = (one) => !one.dependencies.some((name) => running.has(name) || [...waiting].some((other) => other.name === name));
    while (waiting.size > 0 || running.size > 0) {
      for (const one of waiting) {
        if (running.size >= availableParallelism() || (types && !isReady(one))) continue;
        waiting.delete(one);
        running.set(
          one.name,
          build(root, one, { node, types }).then(() => running.delete(one.name)),
        );
      }
      await Promise.race(running.values());
    }
  });
}

/** Every package with a tsup configuration, dependencies before those who import them. */
export function listPackages(root) {
  const found = readdirSync(join(root, 'packages'))
    .filter((folder) => existsSync(join(root, 'packages', folder, 'tsup.config.ts')))
    .map((folder) => {
      const path = join(root, 'packages', folder);
      const manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
      return { name: manifest.name, folder, path, script: manifest.scripts.build, dependencies: Object.keys(manifest.dependencies ?? {}) };
    });
  const ordered = [];
  const visit = (one, above) => {
    if (ordered.includes(one)) return;
    if (above.includes(one.name)) throw new BootstrapError(`Packages depend on each other: ${[...above, one.name].join(' → ')}.`);
    one.dependencies = one.dependencies.filter((name) => found.some((other) => other.name === name));
    const below = found.filter((other) => one.dependencies.includes(other.name));
    for (const other of below) visit(other, [...above, one.name]);
    const paths = ['src', 'package.json', 'tsup.config.ts', 'scripts', '../../tsconfig.base.json', '../../tsconfig.json'];
    one.fingerprint = fingerprint(one.path, paths, { extra: below.map((other) => other.fingerprint), skip: isTest });
    ordered.push(one);
  };
  for (const one of found) visit(one, []);
  return ordered;
}

const isTest = (file) => /\.test(-d)?\.tsx?$/.test(file);

const stampFile = (one) => join(one.path, 'dist', '.stamp');

function readStamp(one) {
  try {
    return JSON.parse(readFileSync(stampFile(one), 'utf8'));
  } catch {
    return undefined;
  }
}

async function build(root, one, { node, types }) {
  const { RECADO_NO_TYPES: _, ...inherited } = process.env;
  const env = { ...inherited, ...pathWith(node, join(root, 'node_modules', '.bin')), ...(types ? {} : { RECADO_NO_TYPES: '1' }) };
  const { code, output } = await runQuietly(one.script, [], { cwd: one.path, env, shell: true });
  if (code !== 0) throw new BootstrapError(`packages/${one.folder} does not build:\n${output.trim().split('\n').slice(-40).join('\n')}`);
  writeFileSync(stampFile(one), JSON.stringify({ fingerprint: one.fingerprint, types }));
}
