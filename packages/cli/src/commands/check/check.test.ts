import { describe, expect, it } from 'vitest';
import { createBotFolder, HELLO_BOT } from '../../test-support/bot-folder.ts';
import { captureOutput } from '../../test-support/capture-output.ts';
import { runRecado } from '../../test-support/recado-process.ts';
import { runCheck } from './run.ts';

const flowOf = (steps: string, rest = '') =>
  `import { defineBot, flow, intent } from '@recado/core';\nexport default defineBot({ flows: [flow('a', { version: 1 })${steps}.end()]${rest} });\n`;
const broken = flowOf(".goto('x', 'nowhere')");
const careless = flowOf(".say('hi', { pt: 'Oi' })", ", intents: [intent('hi', { flow: 'a' })]");

async function check(source: string, options: { json?: boolean; strict?: boolean } = {}) {
  using folder = createBotFolder(source);
  return await runRecado(['check', ...(options.json ? ['--json'] : []), ...(options.strict ? ['--strict'] : [])], { cwd: folder.path });
}

describe('recado check', { timeout: 60_000 }, () => {
  it('finds nothing wrong with a good bot', async () => {
    const { io, written } = captureOutput();
    expect(await runCheck({ bot: HELLO_BOT, dataDir: '.recado', json: false, strict: true }, io)).toBe(0);
    expect(written).toEqual({ stdout: '', stderr: '0 errors, 0 warnings\n' });
  });

  it('prints a line for each error, and fails', async () => {
    const { exitCode, stdout } = await check(broken);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^error a@1\.x: .*nowhere.*$/m);
  });

  it('fails with warnings only when strict', async () => {
    const lenient = await check(careless);
    expect(lenient).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('warning intent hi: ') });
    expect(await check(careless, { strict: true })).toMatchObject({ exitCode: 1 });
  });

  it('prints one JSON object', async () => {
    const { exitCode, stdout } = await check(careless, { json: true });
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ errors: 0, warnings: 1, problems: [{ severity: 'warning', where: 'intent hi' }] });
  });

  it('finds conversations in progress that a changed flow would strand', async () => {
    using folder = createBotFolder(
      flowOf(".choose('x', { text: { pt: 'X?' }, options: [{ id: 'y', label: { pt: 'Y' } }] })", ", entry: 'a'"),
    );
    expect(await runRecado(['dev', '--json'], { cwd: folder.path, input: 'oi\n' })).toMatchObject({ exitCode: 0 });
    expect(await runRecado(['check'], { cwd: folder.path })).toMatchObject({ exitCode: 0 });
    folder.edit(() => flowOf(".say('hi', { pt: 'Oi' })", ", entry: 'a'"));
    const { exitCode, stdout } = await runRecado(['check'], { cwd: folder.path });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^error a@1: 1 live conversation stands in it and its structure changed/m);
  });

  it('does not wait for what a bot holds open', async () => {
    const { exitCode } = await check(`setInterval(() => {}, 1_000);\n${careless}`);
    expect(exitCode).toBe(0);
  });
});
