import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Redis } from 'ioredis';
import type { ProcessSettings } from './settings.ts';

export interface Usage {
  readonly cpuMicros: number;
  readonly residentBytes: number;
}

export interface Measured {
  readonly child: ChildProcess;
  usage(): Promise<Usage>;
  end(): Promise<void>;
}

export type MeasuredFile = 'bot-process.ts' | 'raw-process.ts';

/** Starts a process under measurement; resolves when it is ready. */
export async function start(file: MeasuredFile, settings: ProcessSettings): Promise<Measured> {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const child = fork(path, [JSON.stringify(settings)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const [first] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  if (first !== 'ready') throw new Error(`${file} ended before it was ready.`);
  return {
    child,
    async usage() {
      const answered = once(child, 'message');
      child.send('usage');
      return (await answered)[0] as Usage;
    },
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

/** CPU a Redis has used, microseconds. */
export async function redisCpuMicros(redis: Redis): Promise<number> {
  const info = await redis.info('cpu');
  const read = (name: string) => Number(new RegExp(`^${name}:([\\d.]+)`, 'm').exec(info)?.[1] ?? 0);
  return (read('used_cpu_sys') + read('used_cpu_user')) * 1e6;
}
