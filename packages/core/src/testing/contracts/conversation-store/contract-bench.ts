import { afterEach, expect } from 'vitest';
import type { ConversationStore } from '../../../ports/conversation-store/conversation-store.ts';
import type { LeasedWork, TurnCommit } from '../../../ports/conversation-store/turns.ts';
import { aCommit, aLeaseRequest, anEntry } from '../../builders.ts';
import { createFakeClock, type FakeClock } from '../../fake-clock.ts';

/** Makes an empty, isolated store that lives by `clock`. */
export type CreateStore = (setup: { readonly clock: FakeClock }) => Promise<CreatedStore>;

export interface CreatedStore {
  readonly store: ConversationStore;
  /** Opens the same data once more, as another process would, or the same one after a crash: the first store is not closed before. */
  readonly reopen?: () => Promise<ConversationStore>;
}

/** What the parts of the contract work with. */
export interface ContractBench {
  open(): Promise<Opened>;
}
export interface Opened {
  readonly store: ConversationStore;
  readonly clock: FakeClock;
  readonly reopen?: () => Promise<ConversationStore>;
}

export function contractBench(createStore: CreateStore): ContractBench {
  let opened: ConversationStore[] = [];
  afterEach(async () => {
    const stores = opened;
    opened = [];
    await Promise.all(stores.map((store) => store.close()));
  });
  return {
    async open() {
      const clock = createFakeClock();
      const { store, reopen } = await createStore({ clock });
      opened.push(store);
      if (!reopen) return { store, clock };
      const again = async () => {
        const other = await reopen();
        opened.push(other);
        return other;
      };
      return { store, clock, reopen: again };
    },
  };
}

/** Takes a lease that has to be there. */
export async function leaseOne(store: ConversationStore, request: Parameters<typeof aLeaseRequest>[0] = {}): Promise<LeasedWork> {
  const work = await store.turns.lease(aLeaseRequest(request));
  expect(work, 'something to lease').toBeDefined();
  return work!;
}

/** A whole turn: leases what waits longest, consumes all that was loaded and commits. */
export async function takeTurn(store: ConversationStore, fields: Partial<TurnCommit> = {}): Promise<LeasedWork> {
  const work = await leaseOne(store);
  expect(await store.turns.commit(answer(work, fields))).toMatchObject({ status: 'committed' });
  return work;
}

/** The commit that handles all that a lease loaded. */
export function answer(work: LeasedWork, fields: Partial<TurnCommit> = {}): TurnCommit {
  return aCommit({
    lease: work.lease,
    expectedVersion: work.version,
    consumed: work.messages.map(({ inboundId }) => ({ inboundId, as: 'handled' })),
    firedTimers: work.timers.map(({ id }) => id),
    ...fields,
  });
}

/** Accepts a message and answers it with these fields. */
export async function converse(
  store: ConversationStore,
  entry: Parameters<typeof anEntry>[0],
  fields: Partial<TurnCommit> = {},
): Promise<LeasedWork> {
  expect(await store.mailbox.accept([anEntry(entry)])).toEqual(['accepted']);
  return takeTurn(store, fields);
}

/** The identities that hold whatever happened. */
export async function expectBalanced(store: ConversationStore): Promise<void> {
  const { accepted, pending, handled, merged, deadLettered, replies } = await store.ledger.balance();
  expect(accepted).toBe(pending + handled + merged + deadLettered);
  expect(replies.committed).toBe(replies.waiting + replies.sent + replies.failed + replies.deadLettered);
}
