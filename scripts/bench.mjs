// pnpm bench <suite>, pnpm bench runtime [part …]: prints JSON lines (name, value, unit, and the ratio to a baseline measured in the same run).

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SUITES = {
  core: '../packages/core/bench/core.ts',
  emulator: '../packages/emulator/bench/webhooks.ts',
  runtime: '../bench/runtime.ts',
  pii: '../packages/core/bench/pii.ts',
  intents: '../packages/core/bench/intents.ts',
  llm: '../packages/core/bench/llm.ts',
  redis: '../packages/store-redis/bench/conversation-store.ts',
  cache: '../packages/store-redis/bench/cache.ts',
  postgres: '../packages/store-postgres/bench/store-postgres.ts',
};
const given = process.argv.slice(2).filter((argument) => argument !== '--');
// What follows `runtime` and is no suite names its parts.
const parts = given.filter((name, at) => !(name in SUITES) && given.lastIndexOf('runtime', at) >= 0);
const wanted = given.filter((name) => !parts.includes(name));
const unknown = wanted.filter((name) => !(name in SUITES));
if (wanted.length === 0 || unknown.length > 0) {
  console.error(`Usage: pnpm bench <${Object.keys(SUITES).join('|')}> …${unknown.length > 0 ? ` (unknown: ${unknown.join(', ')})` : ''}`);
  process.exit(2);
}
if (!existsSync(fileURLToPath(new URL('../packages/core/dist/index.js', import.meta.url)))) {
  console.error('Nothing is built yet: run pnpm build first.');
  process.exit(1);
}
for (const name of wanted) {
  const file = fileURLToPath(new URL(SUITES[name], import.meta.url));
  const { status } = spawnSync(process.execPath, ['--expose-gc', file, ...(name === 'runtime' ? parts : [])], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
