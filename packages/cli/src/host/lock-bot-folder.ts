import { setTimeout } from 'node:timers/promises';
import { DataFolderInUseError } from '@recado/core';
import { type FolderLock, lockFolder } from '@recado/core/sqlite';

/**
 * Keeps a second bot process out of a data folder. A process whose parent was killed needs a moment to notice and go, so we wait for it.
 * @throws DataFolderInUseError
 */
export async function lockBotFolder(dataDir: string, waitMs = 3_000): Promise<FolderLock> {
  for (const deadline = Date.now() + waitMs; ; ) {
    try {
      return lockFolder(dataDir, 'bot');
    } catch (error) {
      if (!(error instanceof DataFolderInUseError) || Date.now() >= deadline) throw error;
      await setTimeout(20);
    }
  }
}
