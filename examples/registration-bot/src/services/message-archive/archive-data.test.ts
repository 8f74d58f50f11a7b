import { join } from 'node:path';
import { personalStoreContract } from '@recado/core/testing';
import { afterEach, expect, it } from 'vitest';
import { closeAll } from '../../testing/closing.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { archiveData } from './archive-data.ts';
import { createSqliteArchiveStore } from './sqlite-archive-store.ts';

afterEach(closeAll);

const openArchive = () => createSqliteArchiveStore({ path: join(temporaryFolder(), 'archive.db') });

personalStoreContract({
  name: 'message archive',
  async createStore() {
    const archive = openArchive();
    let messages = 0;
    return {
      store: archiveData(archive),
      async keep({ conversations: [conversationId = ''], pseudonyms: [contact = ''] }) {
        for (const text of ['oi', 'quero me cadastrar']) {
          await archive.add({ id: `m${messages++}`, conversationId, contact, kind: 'text', text, receivedAt: messages });
        }
      },
    };
  },
});

it('drops what is older than it is kept', async () => {
  const archive = openArchive();
  const data = archiveData(archive);
  for (const at of [1, 2, 3])
    await archive.add({ id: `m${at}`, conversationId: 'shop:c', contact: 'contact_c', kind: 'text', receivedAt: at });
  expect(await data.expire?.(3)).toBe(2);
  expect((await archive.list()).map(({ id }) => id)).toEqual(['m3']);
  await data.close?.();
});
