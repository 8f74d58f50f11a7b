import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from './free-port.ts';

/** A server of our own, in a folder of its own. */
export interface PrivatePostgres {
  readonly url: string;
  /** Where its files are. */
  readonly folder: string;
  /** SIGKILL of the server and all its children, as when the machine's memory runs out. */
  kill(): Promise<void>;
  /** SIGSTOP of the server and all its children: connections stay, and nothing answers. */
  pause(): void;
  resume(): void;
  /** Starts it again on the same data and port. */
  start(): Promise<void>;
  /** Ends it and removes the folder. */
  remove(): Promise<void>;
}

/** @param settings - Of `postgresql.conf`. */
export function startPrivatePostgres(binaries: string, settings: Readonly<Record<string, string>> = {}): Promise<PrivatePostgres> {
  const options = ['-A', 'trust', '-U', 'postgres', '--no-sync', '-E', 'UTF8', '--locale=C'];
  return startOn(binaries, settings, (data) => ['initdb', '-D', data, ...options]);
}

/** A standby that follows `primary`. It answers questions only. */
export function startPrivateReplica(binaries: string, primary: PrivatePostgres): Promise<PrivatePostgres> {
  return startOn(binaries, {}, (data) => ['pg_basebackup', '-d', primary.url, '-D', data, '-R', '-X', 'stream', '-c', 'fast', '--no-sync']);
}

async function startOn(
  binaries: string,
  settings: Readonly<Record<string, string>>,
  fill: (data: string) => readonly [program: string, ...options: string[]],
): Promise<PrivatePostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'recado-postgres-'));
  const account = unprivilegedAccount();
  const as = { cwd: folder, ...account };
  if (account) chownSync(folder, account.uid, account.gid);
  const data = join(folder, 'data');
  const [program, ...options] = fill(data);
  const { status, stderr } = spawnSync(join(binaries, program), options, { ...as, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
  const port = await freePort();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const values = Object.entries({ lc_messages: 'C', ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  let server: ChildProcess | undefined;

  const startOnce = async () => {
    server = spawn(join(binaries, 'postgres'), ['-D', data, '-p', `${port}`, '-h', '127.0.0.1', '-k', folder, ...values], {
      ...as,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    return lastWords(server);
  };
  const start = async () => {
    // A killed server's children may take a moment to be gone, and the new one refuses to run beside them.
    for (let words = await startOnce(); words !== 'ready'; words = await startOnce()) {
      if (!words.includes('shared memory block') && !words.includes('lock file')) throw new Error(`postgres ended: ${words}`);
    }
  };
  const signalAll = (signal: NodeJS.Signals) => {
    if (!server?.pid || server.exitCode !== null || server.signalCode !== null) return;
    const children = signal === 'SIGQUIT' ? [] : childrenOf(server.pid);
    server.kill(signal);
    for (const pid of children) signalIfThere(pid, signal);
  };
  const stop = async (signal: NodeJS.Signals) => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, 'exit');
    signalAll(signal);
    await gone;
  };
  const killWithParent = () => {
    signalAll('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', killWithParent);
  await start();
  return {
    url,
    folder,
    start,
    kill: () => stop('SIGKILL'),
    pause: () => signalAll('SIGSTOP'),
    resume: () => signalAll('SIGCONT'),
    async remove() {
      signalAll('SIGCONT');
      await stop('SIGQUIT');
      process.off('exit', killWithParent);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** PostgreSQL refuses root: there `postgres` runs it, or `nobody`. */
function unprivilegedAccount(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const [, , uid, gid] = ['postgres', 'nobody'].flatMap((name) => accounts.filter((account) => account[0] === name))[0] ?? [];
  if (!uid || !gid) throw new Error('PostgreSQL refuses root, and there is neither an account postgres nor nobody.');
  return { uid: Number(uid), gid: Number(gid) };
}

/** `ready`, or what a server that ended said last. Reads its log to the end: a full pipe would stop it. */
function lastWords(server: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let last = 'nothing';
    createInterface({ input: server.stderr! })
      .on('line', (line) => {
        if (line.includes('FATAL')) last = line;
        if (/ready to accept (read-only )?connections/.test(line)) resolve('ready');
      })
      .on('close', () => resolve(last));
  });
}

/** They lead sessions of their own, so no signal to a group reaches them. */
function childrenOf(parent: number): readonly number[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  return (stdout ?? '')
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([pid, ppid]) => (ppid === parent && pid !== undefined ? [pid] : []));
}

function signalIfThere(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone already.
  }
}
