import { expect, it } from 'vitest';
import { aLeaseRequest, anEntry, aReply, aTakeRequest } from '../testing/builders.ts';
import { answer } from '../testing/contracts/conversation-store/contract-bench.ts';
import { conversationStoreContract } from '../testing/contracts/conversation-store-contract.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { createMemoryConversationStore } from './memory-conversation-store.ts';

conversationStoreContract({
  name: 'memory',
  createStore: async ({ clock }) => ({ store: createMemoryConversationStore({ clock }) }),
  skip: { restart: 'it keeps nothing when the process ends' },
});

it('judges leases by the monotonic clock, whatever happens to the wall clock', async () => {
  const clock = createFakeClock();
  const store = createMemoryConversationStore({ clock });
  await store.mailbox.accept([anEntry()]);
  const work = await store.turns.lease(aLeaseRequest({ ttlMs: 1_000 }));
  await store.turns.commit(answer(work!, { consumed: [], outbox: [aReply()], keepLease: true }));
  await store.relay.take(aTakeRequest({ ttlMs: 1_000 }));
  clock.jump(3_600_000);
  expect(await store.turns.lease(aLeaseRequest())).toBeUndefined();
  expect(await store.relay.take(aTakeRequest())).toEqual([]);
  clock.jump(-7_200_000);
  await clock.advance(1_000);
  expect(await store.turns.lease(aLeaseRequest())).toBeDefined();
  expect(await store.relay.take(aTakeRequest())).toHaveLength(1);
});
