import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainNpmFailure } from './explain-npm-failure.mjs';
import { fingerprint } from './fingerprint.mjs';
import { runQuietly } from './run-program.mjs';
import { BootstrapError, timed } from './say.mjs';
import { pathWith } from './toolchain.mjs';

/** Whether `node_modules` was installed from another lockfile, other manifests or for another major of Node. */
export function isInstallStale(root, node) {
  try {
    return readFileSync(stampFile(root), 'utf8') !== stamp(root, node);
  } catch {
    return true;
  }
}

/** `pnpm install --frozen-lockfile`, silent unless it fails. */
export async function installPackages(root, node, pnpm) {
  const args = ['install', '--frozen-lockfile', '--config.confirmModulesPurge=false'];
  const options = { cwd: root, env: { ...process.env, ...pathWith(node) } };
  await timed('installing packages', async () => {
    const { code, output } = pnpm.script
      ? await runQuietly(node, [pnpm.script, ...args], options)
      : await runQuietly(pnpm.command, args, { ...options, shell: process.platform === 'win32' });
    if (code !== 0) throw new BootstrapError(explainNpmFailure('the packages of pnpm-lock.yaml', output));
  });
  writeFileSync(stampFile(root), stamp(root, node));
}

const stampFile = (root) => join(root, 'node_modules', '.recado-install');

function stamp(root, node) {
  const manifests = ['packages', 'examples'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(folder, name, 'package.json')),
  );
  // Asking a Node we brought would cost a start of its own; it is a 24 (on one platform a 26, always).
  const major = node === process.execPath ? process.versions.node.split('.')[0] : '24';
  return fingerprint(root, ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'tests/package.json', ...manifests.sort()], {
    extra: [major, process.platform, process.arch],
  });
}
