// Every check, as named steps; vitest comes last and the last line is the count. Arguments are handed to vitest.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bringServers } from './tooling/bring-servers.mjs';
import { countTests } from './tooling/count-tests.mjs';
import { runProgram } from './tooling/run-program.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name, path) => join(root, 'node_modules', name, path);

const scratch = mkdtempSync(join(tmpdir(), 'recado-test-'));
const report = join(scratch, 'report.json');
const steps = [
  ['lint and format (biome)', bin('@biomejs/biome', 'bin/biome'), ['check', '--error-on-warnings', '.']],
  ['types (tsc)', compiler(), ['--noEmit', '-p', 'tsconfig.json']],
  [
    'tests, structure and docs (vitest)',
    bin('vitest', 'vitest.mjs'),
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)],
  ],
];

await bringServers();
const failed = [];
for (const [name, script, args] of steps) {
  process.stdout.write(`\n── ${name}\n`);
  const code = await runProgram(process.execPath, [script, ...args], { cwd: root });
  if (code !== 0) failed.push(name);
  if (code >= 128) break;
}

const counts = countTests(report);
rmSync(scratch, { recursive: true, force: true });
for (const name of failed) process.stdout.write(`\nfailed: ${name}`);
// A failed lint or type check is a failure too, so that the last line never reads better than the exit code.
const others = failed.filter((name) => name !== steps.at(-1)[0]).length;
const isVitestCounted = counts.failed > 0 || !failed.includes(steps.at(-1)[0]);
const total = counts.failed + others + (isVitestCounted ? 0 : 1);
process.stdout.write(`\n${counts.passed} passed, ${total} failed, ${counts.skipped} skipped\n`);
process.exitCode = failed.length === 0 ? 0 : 1;

function compiler() {
  const native = bin('@typescript/native', 'bin/tsc');
  return existsSync(native) ? native : bin('typescript', 'bin/tsc');
}
