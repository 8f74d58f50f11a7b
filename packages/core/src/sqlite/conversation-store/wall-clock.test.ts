import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aLeaseRequest, anEntry, aReply, aTakeRequest } from '../../testing/builders.ts';
import { answer } from '../../testing/contracts/conversation-store/contract-bench.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { createSqliteConversationStore } from './sqlite-conversation-store.ts';

const folder = temporaryFolder();

it('ends no lease early when the wall clock jumps ahead', async () => {
  const clock = createFakeClock();
  const store = createSqliteConversationStore({ path: join(folder.make(), 'store.db'), clock });
  await store.mailbox.accept([anEntry()]);
  const work = (await store.turns.lease(aLeaseRequest({ ttlMs: 1_000 })))!;
  await store.turns.commit(answer(work, { consumed: [], outbox: [aReply()], keepLease: true }));
  await store.relay.take(aTakeRequest({ ttlMs: 1_000 }));
  clock.jump(3_600_000);
  expect(await store.turns.lease(aLeaseRequest())).toBeUndefined();
  expect(await store.relay.take(aTakeRequest())).toEqual([]);
  await clock.advance(1_000);
  expect(await store.turns.lease(aLeaseRequest())).toBeDefined();
  expect(await store.relay.take(aTakeRequest())).toHaveLength(1);
  await store.close();
});
