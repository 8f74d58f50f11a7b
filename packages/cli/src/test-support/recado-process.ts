import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A `recado` command at work, from the sources. The packages it imports are the built ones. */
export interface RecadoProcess {
  readonly child: ChildProcess;
  readonly stdout: string;
  readonly stderr: string;
  /** Writes a line to its input. */
  say(line: string): void;
  /** Resolves when standard output or error holds the text. Rejects when it ends without. */
  until(stream: 'stdout' | 'stderr', text: string): Promise<void>;
  /** Resolves with its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

export interface RecadoSurroundings {
  readonly cwd?: string;
  /** All of standard input. */
  readonly input?: string;
  /** On top of our own. */
  readonly env?: Readonly<Record<string, string>>;
}

const BIN = fileURLToPath(new URL('../bin.ts', import.meta.url));

/** Starts a command. With `input` its standard input is that and ends; without, it stays open. */
export function startRecado(words: readonly string[], { cwd, input, env }: RecadoSurroundings = {}): RecadoProcess {
  const child = spawn(process.execPath, [BIN, ...words], {
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...process.env, NODE_ENV: 'development', ...env },
    stdio: 'pipe',
  });
  const read = { stdout: '', stderr: '' };
  const looks = new Set<() => void>();
  const look = () => {
    for (const one of looks) one();
  };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      read[name] += text;
      look();
    });
  }
  child.stdin.on('error', () => undefined);
  if (input !== undefined) child.stdin.end(input);
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.on('close', (code, signal) => {
      resolve(signal ?? code ?? -1);
      look();
    });
  });
  let isOver = false;
  void ended.then(() => {
    isOver = true;
    look();
  });
  return {
    child,
    get stdout() {
      return read.stdout;
    },
    get stderr() {
      return read.stderr;
    },
    say: (line) => child.stdin.write(`${line}\n`),
    until: (stream, text) =>
      new Promise((resolve, reject) => {
        const one = () => {
          if (!read[stream].includes(text) && !isOver) return;
          looks.delete(one);
          if (read[stream].includes(text)) resolve();
          else reject(new Error(`It ended without ${JSON.stringify(text)}.\nstdout: ${read.stdout}\nstderr: ${read.stderr}`));
        };
        looks.add(one);
        one();
      }),
    ended,
  };
}

/** Runs a command to its end. */
export async function runRecado(words: readonly string[], options: RecadoSurroundings = {}) {
  const recado = startRecado(words, { input: '', ...options });
  const exitCode = await recado.ended;
  return { exitCode, stdout: recado.stdout, stderr: recado.stderr };
}
