import type { ConversationStore } from '@recado/core';
import { describe, expect, it } from 'vitest';
import { createPgPool } from './pool/create-pg-pool.ts';
import { createPostgresConversationStore } from './postgres-conversation-store.ts';
import { aLeaseRequest, anAnswer, anEntry, aTakeRequest } from './test-support/builders.ts';
import { findPostgresBinaries } from './test-support/postgres-binaries.ts';
import { startPrivatePostgres } from './test-support/private-postgres.ts';

const binaries = findPostgresBinaries();
const LANES = ['a', 'b', 'c', 'd', 'e', 'f'];

const reason = 'needs the programs initdb and postgres';

describe.skipIf(!binaries && !process.env.CI)(binaries ? 'kill' : `kill (${reason})`, () => {
  it('keeps every acknowledged verb, and turns whole or not at all, when the server is killed again and again', async () => {
    if (!binaries) throw new Error(`This test ${reason}.`);
    const server = await startPrivatePostgres(binaries);
    const store = createPostgresConversationStore({ pool: () => createPgPool({ connectionString: server.url }) });
    const acknowledged = { accepted: new Set<string>(), committed: new Set<string>() };
    try {
      await store.ledger.balance();
      for (const [round, turnsUntilKill] of [40, 7, 130, 60].entries()) {
        let turns = 0;
        let killing: Promise<void> | undefined;
        const refusals = await Promise.all(
          LANES.map((lane) =>
            talkUntilRefused(store, `${round}/${lane}`, lane, acknowledged, () => {
              turns += 1;
              if (turns === turnsUntilKill) killing = server.kill();
            }),
          ),
        );
        for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'STORE_UNAVAILABLE' });
        await killing;
        await server.start();
        await expectWhole(store, acknowledged);
      }
      expect(acknowledged.committed.size).toBeGreaterThan(200);
    } finally {
      await store.close();
      await server.remove();
    }
  }, 60_000);
});

interface Acknowledged {
  readonly accepted: Set<string>;
  readonly committed: Set<string>;
}

/** Accepts, leases and commits until the store fails; answers why. */
async function talkUntilRefused(
  store: ConversationStore,
  prefix: string,
  lane: string,
  acknowledged: Acknowledged,
  onTurn: () => void,
): Promise<unknown> {
  try {
    for (let i = 0; ; i += 1) {
      const id = `${prefix}/${i}`;
      await store.mailbox.accept([anEntry(id, lane)]);
      acknowledged.accepted.add(id);
      const work = await store.turns.lease({ ...aLeaseRequest, ttlMs: 1 });
      if (!work) continue;
      const { status } = await store.turns.commit(anAnswer(work));
      if (status === 'committed') for (const { inboundId } of work.messages) acknowledged.committed.add(inboundId);
      onTurn();
    }
  } catch (error) {
    return error;
  }
}

async function expectWhole(store: ConversationStore, { accepted, committed }: Acknowledged): Promise<void> {
  for (const id of accepted) expect(await store.ledger.stateOf(id), id).toBeDefined();
  for (const id of committed) expect(await store.ledger.stateOf(id), id).toBe('handled');
  const balance = await store.ledger.balance();
  expect(balance).toMatchObject({ jobs: balance.handled, replies: { committed: balance.handled } });
  for (const { id } of await store.relay.takeJobs({ ...aTakeRequest, limit: 100_000, ttlMs: 1 })) {
    expect(await store.ledger.stateOf(id.replace('job/', ''))).toBe('handled');
  }
}
