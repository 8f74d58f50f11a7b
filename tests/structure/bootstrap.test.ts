import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolderWith, repositoryRoot } from './repository.ts';

const program = `if (process.argv.includes('--wait')) { process.on('SIGTERM', () => process.exit(7)); setInterval(() => {}, 1000); }
  process.stdout.write(JSON.stringify(process.argv.slice(2)) + '\\n');
  if (!process.argv.includes('--wait')) process.stdin.pipe(process.stdout).on('error', () => {}), process.stdin.on('end', () => (process.exitCode = 3));`;

/** A workspace in miniature: its pnpm and its compiler only note that they were called. */
function aWorkspace(): string {
  const manifest = (name: string, ...dependencies: string[]) =>
    JSON.stringify({
      name,
      scripts: { build: 'node build.mjs' },
      dependencies: Object.fromEntries(dependencies.map((one) => [one, 'workspace:^'])),
    });
  const build = (name: string) => `import { appendFileSync, mkdirSync, copyFileSync } from 'node:fs';
    appendFileSync('../../calls.log', 'build ${name}' + (process.env.RECADO_NO_TYPES ? '' : ' with types') + '\\n');
    mkdirSync('dist', { recursive: true }); copyFileSync('src/bin.js', 'dist/bin.js');`;
  const aPackage = (name: string, ...dependencies: string[]) => ({
    [`packages/${name}/package.json`]: manifest(`@recado/${name}`, ...dependencies),
    [`packages/${name}/tsup.config.ts`]: '',
    [`packages/${name}/build.mjs`]: build(name),
    [`packages/${name}/src/bin.js`]: program,
    [`packages/${name}/src/bin.test.ts`]: '',
  });
  const folder = aFolderWith({
    'package.json': '{ "type": "module", "packageManager": "pnpm@11.0.0" }',
    'pnpm-lock.yaml': '',
    'examples/one/package.json': '{}',
    ...aPackage('cli', '@recado/core'),
    ...aPackage('core'),
    '.tools/tools.json': JSON.stringify({ pnpm: 'pnpm.mjs', pnpmVersion: '11.0.0' }),
    'pnpm.mjs': `import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
      if (existsSync('offline')) { console.log('ENOTFOUND registry.npmjs.org'); process.exit(1); }
      mkdirSync('node_modules', { recursive: true }); appendFileSync('calls.log', process.argv.slice(2, 4).join(' ') + '\\n');`,
  });
  cpSync(join(repositoryRoot, 'scripts'), join(folder, 'scripts'), { recursive: true });
  return folder;
}

function begin(folder: string, ...args: string[]): ChildProcess {
  return spawn(process.execPath, ['scripts/bootstrap.mjs', ...args], { cwd: folder });
}

async function end(child: ChildProcess): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const seen = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.on('data', (text) => {
      seen[name] += text;
    });
  }
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, ...seen };
}

function start(folder: string, input: string, ...args: string[]) {
  const child = begin(folder, 'start', ...args);
  child.stdin?.end(input);
  return end(child);
}

function takeCalls(folder: string): string[] {
  const file = join(folder, 'calls.log');
  if (!existsSync(file)) return [];
  const calls = readFileSync(file, 'utf8').trim().split('\n');
  rmSync(file);
  return calls;
}

describe('npm start', { timeout: 30_000 }, () => {
  it('installs, builds JavaScript, runs the program with its own streams, and the second time only runs it', async () => {
    const folder = aWorkspace();
    const first = await start(folder, 'oi\n', '--json');
    const expected = `${JSON.stringify(['dev', 'examples/registration-bot/src/bot.ts', '--data-dir', '.recado', '--json'])}\noi\n`;
    expect(first).toMatchObject({ code: 3, stdout: expected });
    expect(first.stderr).toContain('installing packages');
    expect(takeCalls(folder).sort()).toEqual(['build cli', 'build core', 'install --frozen-lockfile']);
    expect(await start(folder, 'oi\n', '--json')).toEqual({ code: 3, stdout: expected, stderr: '' });
    expect(takeCalls(folder)).toEqual([]);
  });

  it('builds what changed and what stands on it, not what only a test changed', async () => {
    const folder = aWorkspace();
    await start(folder, '');
    takeCalls(folder);
    writeFileSync(join(folder, 'packages/cli/src/bin.js'), `${program}\n`);
    await start(folder, '');
    expect(takeCalls(folder)).toEqual(['build cli']);
    writeFileSync(join(folder, 'packages/core/src/bin.js'), `${program}\n`);
    await start(folder, '');
    expect(takeCalls(folder).sort()).toEqual(['build cli', 'build core']);
    writeFileSync(join(folder, 'packages/core/src/bin.test.ts'), 'changed');
    await start(folder, '');
    expect(takeCalls(folder)).toEqual([]);
  });

  it('installs again when the lockfile changed', async () => {
    const folder = aWorkspace();
    await start(folder, '');
    takeCalls(folder);
    writeFileSync(join(folder, 'pnpm-lock.yaml'), 'changed');
    await start(folder, '');
    expect(takeCalls(folder)).toEqual(['install --frozen-lockfile']);
  });

  it('prepares once when two start together', async () => {
    const folder = aWorkspace();
    await Promise.all([start(folder, ''), start(folder, '')]);
    expect(takeCalls(folder).sort()).toEqual(['build cli', 'build core', 'install --frozen-lockfile']);
  });

  it('takes over the lock of a process that died', async () => {
    const folder = aWorkspace();
    const dead = spawn(process.execPath, ['--version']);
    await end(dead);
    writeFileSync(join(folder, '.tools/lock'), String(dead.pid));
    expect(await start(folder, '')).toMatchObject({ code: 3 });
  });

  it('hands a signal to the program and its exit code back', async () => {
    const folder = aWorkspace();
    const child = begin(folder, 'start', '--wait');
    child.stdout?.once('data', () => child.kill('SIGTERM'));
    expect(await end(child)).toMatchObject({ code: 7 });
  });

  it('says in a sentence what is wrong, and leaves standard output alone', async () => {
    const folder = aWorkspace();
    writeFileSync(join(folder, 'offline'), '');
    const offline = await start(folder, '');
    expect(offline).toMatchObject({ code: 1, stdout: '' });
    expect(offline.stderr).toContain('The registry cannot be reached: check the network');
    rmSync(join(folder, 'offline'));
    writeFileSync(join(folder, 'packages/core/build.mjs'), "console.log('src/a.ts: broken'); process.exit(1);");
    const broken = await start(folder, '');
    expect(broken).toMatchObject({ code: 1, stdout: '' });
    expect(broken.stderr).toContain('packages/core does not build:\nsrc/a.ts: broken');
    expect(await end(begin(folder, 'dance'))).toMatchObject({ code: 1, stderr: expect.stringContaining('<start|test>') });
  });
});

describe('npm test', { timeout: 30_000 }, () => {
  it('builds with declarations, dependencies first, also after a start that built without', async () => {
    const folder = aWorkspace();
    writeFileSync(join(folder, 'scripts/test.mjs'), 'process.exitCode = 4;');
    await start(folder, '');
    takeCalls(folder);
    expect(await end(begin(folder, 'test'))).toMatchObject({ code: 4, stdout: '' });
    expect(takeCalls(folder)).toEqual(['build core with types', 'build cli with types']);
  });
});
