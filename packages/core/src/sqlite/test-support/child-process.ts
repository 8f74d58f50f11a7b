import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';

/** Runs a script of this folder; what still runs after a test is killed. */
export function childProcesses(): { start(script: string, ...values: readonly string[]): Child } {
  let children: ChildProcess[] = [];
  afterEach(async () => {
    const running = children.filter((child) => child.exitCode === null && child.signalCode === null);
    children = [];
    await Promise.all(running.map(kill));
  });
  return {
    start(script, ...values) {
      const child = spawn(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), ...values], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      children.push(child);
      return {
        lines: createInterface({ input: child.stdout! })[Symbol.asyncIterator](),
        kill: () => kill(child),
      };
    },
  };
}

export interface Child {
  /** What it prints. */
  readonly lines: AsyncIterator<string>;
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
