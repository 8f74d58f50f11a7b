import type { ConversationStore } from '@recado/core';
import { expect } from 'vitest';
import { aConversationId, TAKE } from './rows.ts';

/** Every turn is there whole or not at all: each handled message has its one job and its one reply, and no other is there. */
export async function expectWholeTurns(store: ConversationStore): Promise<void> {
  const { accepted, pending, handled, merged, deadLettered, replies, jobs } = await store.ledger.balance();
  expect(accepted).toBe(pending + handled + merged + deadLettered);
  expect({ jobs, replies: replies.committed }).toEqual({ jobs: handled, replies: handled });
  expect(await store.ledger.open(accepted + 1)).toHaveLength(pending);
  const rows = await store.relay.takeJobs({ ...TAKE, ttlMs: 1 });
  expect(new Set(rows.map(({ id }) => id)).size).toBe(handled);
  for (const { id } of rows) expect(await store.ledger.stateOf(id)).toBe('handled');
  for (const contact of ['ana', 'rui', 'eva', 'leo']) {
    const read = await store.people.snapshot(aConversationId(contact));
    if (read) expect(read.snapshot.state).toBe(`{"n":${read.version}}`);
  }
}
