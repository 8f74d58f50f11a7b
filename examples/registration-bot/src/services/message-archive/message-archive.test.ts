import { join } from 'node:path';
import { type Job, mask, publicId, type Queue } from '@recado/core';
import { createSqliteQueue } from '@recado/core/sqlite';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WHATSAPP_MESSAGES_QUEUE } from '../../contracts/message-received-event.ts';
import { closeAll, closeLater } from '../../testing/closing.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { createMessageArchive } from './message-archive.ts';
import { createSqliteArchiveStore } from './sqlite-archive-store.ts';

afterEach(closeAll);

function aJob(id: string, text?: string): Job {
  return {
    id,
    queue: WHATSAPP_MESSAGES_QUEUE,
    name: 'message.received',
    data: {
      contact: publicId('contact_abc'),
      conversationId: publicId('channel:c1'),
      kind: publicId(text === undefined ? 'audio' : 'text'),
      receivedAt: 1_000,
      ...(text === undefined ? {} : { text: mask(text) }),
    },
  };
}

async function archived(folder: string, queue: Queue, ...jobs: readonly Job[]) {
  const path = join(folder, 'archive.db');
  const archive = createMessageArchive({ queue, openStore: () => createSqliteArchiveStore({ path }) });
  await archive.start();
  await queue.publish(jobs);
  await vi.waitFor(async () => expect(await archive.isSettled()).toBe(true));
  await archive.stop();
  const store = createSqliteArchiveStore({ path });
  const messages = await store.list({ contact: 'contact_abc' });
  await store.close();
  return messages;
}

describe('message archive', () => {
  it('keeps what came in the order it came, with and without words', async () => {
    const folder = temporaryFolder();
    const queue = createSqliteQueue({ path: join(folder, 'queue.db') });
    closeLater(() => queue.close());
    expect(await archived(folder, queue, aJob('a', 'meu e-mail é ana@exemplo.com'), aJob('b'))).toEqual([
      { id: 'a', conversationId: 'channel:c1', contact: 'contact_abc', kind: 'text', text: 'meu e-mail é <EMAIL>', receivedAt: 1_000 },
      { id: 'b', conversationId: 'channel:c1', contact: 'contact_abc', kind: 'audio', receivedAt: 1_000 },
    ]);
  });

  it('keeps a message once, also when a new queue hands it out again', async () => {
    const folder = temporaryFolder();
    for (const name of ['queue.db', 'another.db']) {
      const queue = createSqliteQueue({ path: join(folder, name) });
      closeLater(() => queue.close());
      expect(await archived(folder, queue, aJob('a', 'oi'))).toHaveLength(1);
    }
  });
});
