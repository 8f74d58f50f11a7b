import { join } from 'node:path';
import type { ConversationStore, KeyStore, Queue } from '@recado/core';
import { createSqliteConversationStore, createSqliteKeyStore, createSqliteQueue } from '@recado/core/sqlite';
import { DATA_FILES } from '../dev/data-files.ts';
import { lockBotFolder } from '../host/lock-bot-folder.ts';
import type { OpenStoresOptions, WhenClosed } from './open-stores.ts';

/** The data folder, for one process at a time. @throws DataFolderInUseError */
export async function openFolder({ dataDir, isBeside }: OpenStoresOptions, whenClosed: WhenClosed) {
  if (!isBeside) {
    const lock = await lockBotFolder(dataDir);
    whenClosed(() => lock.release());
  }
  return {
    store(): ConversationStore {
      const store = createSqliteConversationStore({ path: join(dataDir, DATA_FILES.store) });
      whenClosed(() => store.close());
      return store;
    },
    queue(): Queue {
      const queue = createSqliteQueue({ path: join(dataDir, DATA_FILES.queue) });
      whenClosed(() => queue.close());
      return queue;
    },
    keys(): KeyStore {
      const keys = createSqliteKeyStore({ path: join(dataDir, DATA_FILES.keys) });
      whenClosed(() => keys.close());
      return keys;
    },
  };
}
