import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { clearAbandonedLock, tryLockFile } from '../file-lock.ts';

/** One opening of a queue file. While it lives it holds a lock file of its own, so that others can tell whether it does. */
export interface QueueOwner {
  readonly id: string;
  /** Whether another owner's process has ended; what its lock left behind is removed. */
  isGone(otherId: string): boolean;
  end(): void;
}

export function becomeQueueOwner(path: string): QueueOwner {
  const id = randomUUID();
  const lockPath = (ownerId: string) => `${path}.${ownerId}.lock`;
  clearTraces(path);
  const lock = tryLockFile(lockPath(id));
  return {
    id,
    isGone: (otherId) => otherId !== id && clearAbandonedLock(lockPath(otherId)),
    end() {
      lock?.release();
      rmSync(lockPath(id), { force: true });
    },
  };
}

function clearTraces(path: string): void {
  const prefix = `${basename(path)}.`;
  for (const file of readdirSync(dirname(path))) {
    if (file.startsWith(prefix) && OWNER_LOCK.test(file.slice(prefix.length))) clearAbandonedLock(join(dirname(path), file));
  }
}

const OWNER_LOCK = /^[0-9a-f-]{36}\.lock$/;
