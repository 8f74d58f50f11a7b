import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** Node 22.18 is the first that reads TypeScript as it is; odd majors are not what our tools support. */
export function isNodeNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major >= 24 || (major === 22 && minor >= 18);
}

/** The exact pnpm of `packageManager`, such as `11.28.11`. */
export function wantedPnpmVersion(root) {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    .packageManager.split('@')[1]
    .split('+')[0];
}

/** Where tools we brought are noted once they were seen to work: `{ node?, pnpm?, pnpmVersion? }`, paths below `root`. */
export function readTools(root) {
  try {
    return JSON.parse(readFileSync(join(root, '.tools', 'tools.json'), 'utf8'));
  } catch {
    return {};
  }
}

/** This Node when it is new enough, else the one we brought earlier, else `undefined`. */
export function findNode(root) {
  if (isNodeNewEnough(process.versions.node)) return process.execPath;
  const { node } = readTools(root);
  return node && existsSync(join(root, node)) ? join(root, node) : undefined;
}

/**
 * The pnpm we brought or the machine's own, if its major is the wanted one: a script for Node, or a command.
 * Asks the machine's pnpm from outside the project, where it answers for itself instead of fetching the project's version.
 */
export function findPnpm(root) {
  const wanted = wantedPnpmVersion(root);
  const { pnpm, pnpmVersion } = readTools(root);
  if (pnpm && pnpmVersion === wanted && existsSync(join(root, pnpm))) return { script: join(root, pnpm) };
  if (!isNodeNewEnough(process.versions.node)) return undefined;
  const answer = spawnSync('pnpm', ['--version'], {
    cwd: dirname(process.execPath),
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, COREPACK_ENABLE_NETWORK: '0' },
    timeout: 10_000,
  });
  return answer.status === 0 && answer.stdout.split('.')[0] === wanted.split('.')[0] ? { command: 'pnpm' } : undefined;
}

/** Environment in which `node` is the given one, also for scripts that say only `node`. */
export function pathWith(node, ...folders) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return { [name]: [...folders, dirname(node), process.env[name] ?? ''].join(delimiter) };
}
