import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis, type RedisOptions } from 'ioredis';

/** A private Redis on a free port of the loopback. */
export interface RedisServer {
  readonly port: number;
  readonly folder: string;
  /** A client that the caller closes. */
  connect(options?: Pick<RedisOptions, 'username' | 'password'>): Redis;
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>;
  /** Starts again on the same port and data. */
  restart(): Promise<void>;
  /** Ends it and removes its data. */
  end(): Promise<void>;
}

/** @param folder - Data to start on; removed in the end. */
export async function startRedis(
  settings: readonly string[] = [],
  folder = mkdtempSync(join(tmpdir(), 'recado-redis-')),
): Promise<RedisServer> {
  const port = await freePort();
  let child = await start(port, folder, settings);
  return {
    port,
    folder,
    connect: (options = {}) => new Redis({ host: '127.0.0.1', port, enableAutoPipelining: true, ...options }),
    kill: () => stop(child, 'SIGKILL'),
    async restart() {
      child = await start(port, folder, settings);
    },
    async end() {
      await stop(child, 'SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Why there is no Redis to test with, or `undefined`. */
export function whyNoRedis(): string | undefined {
  if (spawnSync('redis-server', ['--version']).status === 0) return undefined;
  const reason = 'There is no redis-server on this machine: install redis-server, or set REDIS_URL to a Redis that tests may write to.';
  if (process.env.CI === 'true') throw new Error(reason);
  return reason;
}

async function start(port: number, folder: string, settings: readonly string[]): Promise<ChildProcess> {
  const options = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'yes', ...settings];
  const child = spawn('redis-server', options, { stdio: ['ignore', 'pipe', 'inherit'] });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let log = '';
  child.stdout!.on('data', (chunk: Buffer) => {
    log += chunk;
    if (log.includes('Ready to accept connections')) resolve();
  });
  child.once('exit', () => reject(new Error(`redis-server ended before it was ready:\n${log}`)));
  await promise;
  child.stdout!.removeAllListeners('data').resume();
  return child;
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('A free port could not be found.');
  return address.port;
}
