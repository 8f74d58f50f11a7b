import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A process that leads whenever it can. */
export interface LeadingProcess {
  /** Whether it believes that it leads, or died believing it. */
  isLeading(): boolean;
  /** Every token it had, in order. */
  tokens(): readonly number[];
  pause(): void;
  resume(): void;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
}

export function startLeadingProcess(port: number): LeadingProcess {
  const child = spawn(process.execPath, [LEAD_FOR_EVER, `${port}`], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(child, 'exit');
  const tokens: number[] = [];
  let isLeading = false;
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [word, token] = line.split(' ');
    isLeading = word === 'leads';
    if (isLeading) tokens.push(Number(token));
  });
  return {
    isLeading: () => isLeading,
    tokens: () => tokens,
    pause: () => child.kill('SIGSTOP'),
    resume: () => child.kill('SIGCONT'),
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

const LEAD_FOR_EVER = fileURLToPath(new URL('./lead-for-ever.ts', import.meta.url));
