import { createInterface } from 'node:readline/promises';
import type { CommandIo } from '../command-io.ts';
import type { AskPerson } from './run-review.ts';

/** Asks on the terminal while `work` runs; without a terminal nobody is asked. */
export async function withPerson<T>({ stdin, stdout }: CommandIo, work: (ask: AskPerson | undefined) => Promise<T>): Promise<T> {
  if (stdin.isTTY !== true || stdout.isTTY !== true) return work(undefined);
  const lines = createInterface({ input: stdin, output: stdout });
  const gone = new Promise<undefined>((resolve) => lines.once('close', () => resolve(undefined)));
  try {
    return await work((question) => Promise.race([lines.question(question), gone]));
  } finally {
    lines.close();
  }
}
