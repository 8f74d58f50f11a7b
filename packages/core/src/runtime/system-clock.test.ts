import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('does not keep the process alive', () => {
  const clock = new URL('./system-clock.ts', import.meta.url).href;
  const program = `import { systemClock } from ${JSON.stringify(clock)}; systemClock.after(3_600_000, () => {}); systemClock.after(2 ** 40, () => {});`;
  const run = spawnSync(process.execPath, ['--no-warnings', '--input-type=module', '--eval', program], {
    timeout: 10_000,
    encoding: 'utf8',
  });
  expect(run).toMatchObject({ status: 0, signal: null, stderr: '' });
});
