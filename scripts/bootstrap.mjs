// `npm start` and `npm test` on a machine that has only Node 20 and npm. Plain Node, no dependency; standard output belongs to the program.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPackages, findStalePackages } from './tooling/build-packages.mjs';
import { installPackages, isInstallStale } from './tooling/install-packages.mjs';
import { withLock } from './tooling/lock.mjs';
import { runProgram } from './tooling/run-program.mjs';
import { BootstrapError, say } from './tooling/say.mjs';
import { findNode, findPnpm, isNodeNewEnough, pathWith } from './tooling/toolchain.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const programs = {
  start: { types: false, file: 'packages/cli/dist/bin.js', args: ['dev', 'examples/registration-bot/src/bot.ts', '--data-dir', '.recado'] },
  test: { types: true, file: 'scripts/test.mjs', args: [] },
};

/** Brings what is missing or stale and answers the Node that runs the program. Does nothing slow when all is fresh. */
async function prepare({ types }) {
  const known = findNode(root);
  if (known && !isInstallStale(root, known) && findStalePackages(root, { types }).length === 0) return known;
  return withLock(join(root, '.tools', 'lock'), async () => {
    const { bringNode, bringPnpm } = await import('./tooling/bring-tools.mjs');
    const node = findNode(root) ?? (await bringNode(root));
    if (isInstallStale(root, node)) await installPackages(root, node, findPnpm(root) ?? (await bringPnpm(root)));
    await buildPackages(root, { node, types });
    return node;
  });
}

async function main([task, ...rest]) {
  const program = programs[task];
  if (!program) throw new BootstrapError('Usage: node scripts/bootstrap.mjs <start|test> [-- arguments]');
  if (Number.parseInt(process.versions.node, 10) < 20) {
    throw new BootstrapError(
      `Node ${process.versions.node} is too old even to fetch a newer one. Install Node 20 or later from https://nodejs.org.`,
    );
  }
  const node = await prepare(program);
  const file = join(root, program.file);
  if (!existsSync(file))
    throw new BootstrapError(`${program.file} is missing although the build succeeded. Run npm run build and look at its output.`);
  const args = rest[0] === '--' ? rest.slice(1) : rest;
  const env = isNodeNewEnough(process.versions.node) ? process.env : { ...process.env, ...pathWith(node) };
  return runProgram(node, [file, ...program.args, ...args], { cwd: root, env });
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof BootstrapError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
