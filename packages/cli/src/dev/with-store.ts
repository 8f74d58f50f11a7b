import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ConversationStore } from '@recado/core';
import { createSqliteConversationStore } from '@recado/core/sqlite';
import { DATA_FILES } from './data-files.ts';

/** Opens the conversations of a data folder to look at, beside whoever runs on it. `undefined` when nobody has talked there. */
export async function withStore<T>(cwd: string, dataDir: string, look: (store: ConversationStore | undefined) => Promise<T>): Promise<T> {
  const path = join(resolve(cwd, dataDir), DATA_FILES.store);
  if (!existsSync(path)) return look(undefined);
  const store = createSqliteConversationStore({ path });
  try {
    return await look(store);
  } finally {
    await store.close();
  }
}
