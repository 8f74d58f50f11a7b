// `pnpm build`: builds the packages that are stale, declarations included. `--force` builds them all.
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPackages, listPackages } from './tooling/build-packages.mjs';
import { withLock } from './tooling/lock.mjs';
import { BootstrapError, say } from './tooling/say.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

try {
  await withLock(join(root, '.tools', 'lock'), async () => {
    if (process.argv.includes('--force'))
      for (const one of listPackages(root)) rmSync(join(one.path, 'dist'), { recursive: true, force: true });
    await buildPackages(root, { node: process.execPath, types: true });
  });
  say('every package is built');
} catch (error) {
  if (!(error instanceof BootstrapError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
