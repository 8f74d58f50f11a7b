import { closeSync, openSync, writeSync } from 'node:fs';

/** A file that lines are appended to, readable by its owner only. Written at once, so that a crash keeps the lines before it. */
export function openLogFile(path: string): { write(line: string): void; close(): void } {
  const file = openSync(path, 'a', 0o600);
  return {
    write: (line) => {
      writeSync(file, `${line}\n`);
    },
    close: () => closeSync(file),
  };
}
