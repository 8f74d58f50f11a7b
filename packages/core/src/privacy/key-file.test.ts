import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeyMissingError } from '../errors/key-missing-error.ts';
import { loadOrCreateKeyFile, resolveKeyring } from './key-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recado-key-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const KEY = Buffer.from(Array.from({ length: 32 }, (_, index) => index)).toString('base64');
const isWindows = process.platform === 'win32';

describe('loadOrCreateKeyFile', () => {
  it('makes a key once, in a folder it makes too, and reads it afterwards', () => {
    const path = join(folder, 'data', 'key');
    const made = loadOrCreateKeyFile(path);
    expect(made.current.secret).toHaveLength(32);
    expect(loadOrCreateKeyFile(path)).toEqual(made);
    expect(readdirSync(join(folder, 'data'))).toEqual(['key']);
  });

  it.skipIf(isWindows)('lets only the owner read it', () => {
    const path = join(folder, 'key');
    loadOrCreateKeyFile(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it.skipIf(isWindows).each([0o640, 0o604, 0o666])('refuses a file that others may read or write (%i)', (mode) => {
    const path = join(folder, 'key');
    writeFileSync(path, KEY);
    chmodSync(path, mode);
    expect(() => loadOrCreateKeyFile(path)).toThrow(KeyMissingError);
    expect(() => loadOrCreateKeyFile(path)).toThrow(`chmod 600 ${path}`);
  });

  it.each(['', 'not a key', KEY.slice(0, 20)])('refuses the contents "%s" and leaves them as they are', (contents) => {
    const path = join(folder, 'key');
    writeFileSync(path, contents, { mode: 0o600 });
    expect(() => loadOrCreateKeyFile(path)).toThrow(KeyMissingError);
    expect(readFileSync(path, 'utf8')).toBe(contents);
  });

  it('refuses a folder in its place', () => {
    mkdirSync(join(folder, 'key'), { mode: 0o700 });
    expect(() => loadOrCreateKeyFile(join(folder, 'key'))).toThrow(KeyMissingError);
  });

  it('refuses a place where no file can be made', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => loadOrCreateKeyFile(join(folder, 'file', 'key'))).toThrow(KeyMissingError);
  });

  it('gives processes that start together one key', async () => {
    const module = new URL('./key-file.ts', import.meta.url).href;
    const program = `import { loadOrCreateKeyFile } from ${JSON.stringify(module)};
      process.stdin.once('data', () => {
        process.stdout.write(loadOrCreateKeyFile(${JSON.stringify(join(folder, 'key'))}).current.id);
        process.exitCode = 0;
        process.stdin.destroy();
      });
      process.stderr.write('ready');`;
    const children = Array.from({ length: 4 }, () => spawn(process.execPath, ['--no-warnings', '--input-type=module', '--eval', program]));
    await Promise.all(children.map((child) => new Promise((resolve) => child.stderr.once('data', resolve))));
    for (const child of children) child.stdin.write('go');
    const ids = await Promise.all(children.map((child) => text(child.stdout)));
    expect(new Set(ids)).toEqual(new Set([loadOrCreateKeyFile(join(folder, 'key')).current.id]));
  });
});

describe('resolveKeyring', () => {
  it('takes RECADO_KEY before the file', () => {
    const keyFile = join(folder, 'key');
    expect(resolveKeyring({ env: { RECADO_KEY: `env:${KEY}` }, keyFile }).current.id).toBe('env');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('makes the file when RECADO_KEY is missing or empty', () => {
    const keyFile = join(folder, 'key');
    const made = resolveKeyring({ env: {}, keyFile });
    expect(resolveKeyring({ env: { RECADO_KEY: '  ' }, keyFile })).toEqual(made);
  });

  it('refuses to make or read a file in production', () => {
    const keyFile = join(folder, 'key');
    resolveKeyring({ env: {}, keyFile });
    expect(() => resolveKeyring({ env: { NODE_ENV: 'production' }, keyFile })).toThrow(/RECADO_KEY is not set and NODE_ENV is production/);
    expect(resolveKeyring({ env: { NODE_ENV: 'production', RECADO_KEY: `env:${KEY}` }, keyFile }).current.id).toBe('env');
  });

  it('refuses a RECADO_KEY that cannot be used rather than fall back to the file', () => {
    expect(() => resolveKeyring({ env: { RECADO_KEY: 'short' }, keyFile: join(folder, 'key') })).toThrow(KeyMissingError);
  });
});
