import type { TurnCommit } from '@recado/core';
import { conversationStoreContract } from '@recado/core/testing';
import { expect, it } from 'vitest';
import type { PgPool } from './pool/pg-pool.ts';
import { createPostgresConversationStore } from './postgres-conversation-store.ts';
import { aLeaseRequest, anAnswer, anEntry, aSealed, aTakeRequest } from './test-support/builders.ts';
import { withPostgres } from './test-support/test-database.ts';

withPostgres('PostgresConversationStore', (database) => {
  let pools: Promise<readonly [PgPool, PgPool]> | undefined;

  conversationStoreContract({
    name: 'postgres',
    async createStore({ clock }) {
      // Kept over the tests: a new server process for each would have to learn our functions again.
      pools ??= Promise.all([database.pool(), database.pool()]);
      const [own, other] = await pools;
      const schema = database.schema();
      return {
        store: createPostgresConversationStore({ pool: own, schema, clock }),
        reopen: async () => createPostgresConversationStore({ pool: other, schema, clock }),
      };
    },
  });

  it.each([
    ['takes', { take: aTakeRequest }, ['r2']],
    ['offers', {}, [undefined, 'r2']],
  ])('%s the first reply that is new when a commit repeats an id', async (_, take, expected) => {
    const store = createPostgresConversationStore({ pool: await database.pool(), schema: database.schema() });
    const commit = async (inboundId: string, fields: Partial<TurnCommit>, ...ids: readonly string[]) => {
      await store.mailbox.accept([anEntry(inboundId)]);
      const work = (await store.turns.lease(aLeaseRequest))!;
      const outbox = ids.map((id) => ({ id, conversationId: work.lease.conversationId, body: aSealed(id) }));
      return store.turns.commit(anAnswer(work, { ...fields, outbox }));
    };
    await commit('a', {}, 'r1');
    const [first] = await store.relay.take(aTakeRequest);
    await store.relay.settle(first!, { status: 'sent', possibleDuplicate: false });
    const outcome = await commit('b', take, 'r1', 'r2', 'r3');
    const taken = outcome.status === 'committed' ? outcome.taken?.id : undefined;
    const next = await store.relay.take(aTakeRequest);
    expect([taken, ...next.map(({ id }) => id)]).toEqual(expected);
    await store.close();
  });
});
