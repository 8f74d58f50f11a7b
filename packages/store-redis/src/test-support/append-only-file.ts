import { cpSync, mkdtempSync, readdirSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The file that a Redis appends to, in its folder. */
export function appendOnlyFile(folder: string): string {
  const name = readdirSync(join(folder, 'appendonlydir')).find((file) => file.endsWith('.incr.aof'));
  if (name === undefined) throw new Error('Redis has written no append-only file.');
  return join(folder, 'appendonlydir', name);
}

/** A copy of a Redis' folder as a power cut would leave it when only so many bytes of its append-only file had reached the disk. */
export function folderCutAt(folder: string, bytes: number): string {
  const copy = mkdtempSync(join(tmpdir(), 'recado-redis-'));
  cpSync(join(folder, 'appendonlydir'), join(copy, 'appendonlydir'), { recursive: true });
  truncateSync(appendOnlyFile(copy), bytes);
  return copy;
}
