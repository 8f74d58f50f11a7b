import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { StoreUnavailableError } from '../../errors/store-unavailable-error.ts';
import { clearAbandonedLock, type FileLock, tryLockFile } from '../file-lock.ts';

/** One opening of a queue file. While it lives it holds a lock file of its own, so that others can tell whether it does. */
export interface QueueOwner {
  readonly id: string;
  /** Whether another owner's process has ended; what its lock left behind is removed. */
  isGone(otherId: string): boolean;
  end(): void;
}

export function becomeQueueOwner(path: string): QueueOwner {
  const lockPath = (ownerId: string) => `${path}.${ownerId}.lock`;
  clearTraces(path);
  const { id, lock } = lockAnew(lockPath);
  return {
    id,
    isGone: (otherId) => otherId !== id && clearAbandonedLock(lockPath(otherId)),
    end() {
      lock.release();
      rmSync(lockPath(id), { force: true });
    },
  };
}

/** Another process that clears traces may take a file for abandoned between its making and its locking: then a new one is made. */
function lockAnew(lockPath: (id: string) => string): { readonly id: string; readonly lock: FileLock } {
  for (let tries = 1; ; tries += 1) {
    const id = randomUUID();
    try {
      const lock = tryLockFile(lockPath(id));
      if (lock !== undefined && existsSync(lockPath(id))) return { id, lock };
      lock?.release();
    } catch (error) {
      if (tries >= MOST_TRIES) throw error;
    }
    if (tries >= MOST_TRIES) throw new StoreUnavailableError('its lock file was removed again and again');
  }
}

function clearTraces(path: string): void {
  const prefix = `${basename(path)}.`;
  for (const file of readdirSync(dirname(path))) {
    if (file.startsWith(prefix) && OWNER_LOCK.test(file.slice(prefix.length))) clearAbandonedLock(join(dirname(path), file));
  }
}

const MOST_TRIES = 20;
const OWNER_LOCK = /^[0-9a-f-]{36}\.lock$/;
