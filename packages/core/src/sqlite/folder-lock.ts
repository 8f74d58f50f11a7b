import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolderInUseError } from '../errors/data-folder-in-use-error.ts';
import { tryLockFile } from './file-lock.ts';

export interface FolderLock {
  release(): void;
}

/**
 * Claims a data folder, made when missing, for this process. Nothing stale is left when the process is killed.
 * @param name - Of the lock file, `<name>.lock`: different names do not exclude each other. @default 'recado'
 * @throws DataFolderInUseError at once when another process, or another part of this one, holds it.
 */
export function lockFolder(folder: string, name = 'recado'): FolderLock {
  mkdirSync(folder, { recursive: true });
  const lock = tryLockFile(join(folder, `${name}.lock`));
  if (!lock) throw new DataFolderInUseError(folder);
  return lock;
}
