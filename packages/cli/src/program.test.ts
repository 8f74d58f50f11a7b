import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { createBotFolder } from './test-support/bot-folder.ts';
import { runRecado } from './test-support/recado-process.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

describe('recado', { timeout: 60_000 }, () => {
  it('shows help and version', async () => {
    expect(await runRecado(['--help'])).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/dev.*check.*graph/s) });
    expect(await runRecado(['--version'])).toMatchObject({ exitCode: 0, stdout: `${manifest.version}\n` });
  });

  it.each([
    ['an unknown command', ['devv'], 'Did you mean dev?'],
    ['an unknown option', ['dev', '--jsno'], 'Did you mean --json?'],
    ['a port that is none', ['dev', '--port', 'http'], 'A port is a number'],
    ['a language it does not speak', ['dev', '--language', 'fr'], 'Allowed choices are pt, en, es'],
    ['nothing at all', [], 'Usage: recado'],
  ])('refuses %s as a usage error', async (_, words, said) => {
    const { exitCode, stdout, stderr } = await runRecado(words);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(said);
  });

  it('shows where an error comes from with --debug only', async () => {
    using folder = createBotFolder('export default 1;\n');
    expect((await runRecado(['check'], { cwd: folder.path })).stderr).not.toContain('    at ');
    expect((await runRecado(['--debug', 'check'], { cwd: folder.path })).stderr).toContain('    at ');
  });

  it('loads nothing for help but commander and its own declarations', async () => {
    const preload = path('./__fixtures__/print-loaded-modules.ts');
    const { stderr } = await promisify(execFile)(process.execPath, ['--import', preload, path('./bin.ts'), '--help']);
    const loaded = stderr.split('\n').filter((url) => url !== '' && !url.startsWith('node:'));
    const names = loaded.map((url) =>
      url.replace(/^.*\/node_modules\/(?!.*\/node_modules\/)([^/]+)\/.*$/, '$1').replace(/^.*\/(?:src|cli)\//, ''),
    );
    expect([...new Set(names)].sort()).toEqual([
      'bin.ts',
      'commander',
      'commands/command-io.ts',
      'errors/format-error.ts',
      'errors/shown-error.ts',
      'exit-code.ts',
      'package.json',
      'program.ts',
      'run-cli.ts',
    ]);
  });
});
