import {
  type Clock,
  type ConversationStore,
  createMemoryConversationStore,
  createMemoryQueue,
  type Mailbox,
  type Queue,
  type Relay,
  type Turns,
} from '@recado/core';
import { MemoryLedger } from '../../packages/core/src/memory/memory-ledger.ts';
import { MemoryMailbox } from '../../packages/core/src/memory/memory-mailbox.ts';
import { MemoryPeople } from '../../packages/core/src/memory/memory-people.ts';
import { MemoryRelay } from '../../packages/core/src/memory/memory-relay.ts';
import { MemoryState } from '../../packages/core/src/memory/memory-state.ts';
import { MemoryTimers } from '../../packages/core/src/memory/memory-timers.ts';
import { MemoryTurns } from '../../packages/core/src/memory/memory-turns.ts';

// Stores with one protection taken away. The simulation has to notice each, or it would notice nothing.

/** Knows a repeated webhook only until its message is settled. */
export function storeWithoutDedupe(clock: Clock): ConversationStore {
  const store = createMemoryConversationStore({ clock });
  const mailbox: Mailbox = {
    accept: async (entries) => {
      await store.ledger.forget(Number.POSITIVE_INFINITY);
      return store.mailbox.accept(entries);
    },
  };
  return seenAs(store, { mailbox });
}

/** Takes the commit of a lease that somebody else took over, whatever version it was computed from. */
export function storeWithoutFencing(clock: Clock): ConversationStore {
  const state = new MemoryState(clock);
  const real = new MemoryTurns(state);
  const turns: Turns = {
    lease: (request) => real.lease(request),
    renew: (lease, ttlMs) => real.renew(lease, ttlMs),
    checkpoint: (lease, checkpoint) => real.checkpoint(lease, checkpoint),
    release: (lease, handBack) => real.release(lease, handBack),
    flowsInUse: () => real.flowsInUse(),
    commit: async (commit) => {
      const row = state.conversation(commit.lease.conversationId);
      row.leaseUntil ??= clock.monotonic();
      const consumed = commit.consumed.filter(({ inboundId }) => state.inbound.get(inboundId)?.state === 'pending');
      const lease = { ...commit.lease, fencingToken: row.fencingToken };
      return real.commit({ ...commit, lease, consumed, expectedVersion: row.version });
    },
  };
  return {
    specVersion: 1,
    name: 'memory',
    mailbox: new MemoryMailbox(state),
    turns,
    relay: new MemoryRelay(state),
    timers: new MemoryTimers(state),
    ledger: new MemoryLedger(state),
    people: new MemoryPeople(state),
    onWork: (listener) => state.hints.onWork(listener),
    close: async () => undefined,
  };
}

/** Says that a sent reply is settled, and forgets it. */
export function storeLosingSettlements(clock: Clock): ConversationStore {
  const store = createMemoryConversationStore({ clock });
  const relay = facet<Relay>(store.relay, {
    settle: (reply, outcome, next) =>
      outcome.status === 'sent' ? Promise.resolve({ status: 'settled' }) : store.relay.settle(reply, outcome, next),
  });
  return seenAs(store, { relay });
}

/** Says that a lease is renewed, and lets it run out. */
export function storeIgnoringRenewals(clock: Clock): ConversationStore {
  const store = createMemoryConversationStore({ clock });
  return seenAs(store, { turns: facet<Turns>(store.turns, { renew: () => Promise.resolve('renewed') }) });
}

/** Says that the result of an action is stored, and forgets it. */
export function storeLosingCheckpoints(clock: Clock): ConversationStore {
  const store = createMemoryConversationStore({ clock });
  return seenAs(store, { turns: facet<Turns>(store.turns, { checkpoint: () => Promise.resolve('stored') }) });
}

/** Says that a message is kept, and forgets every eighth. */
export function storeLosingMessages(clock: Clock): ConversationStore {
  const store = createMemoryConversationStore({ clock });
  let calls = 0;
  const mailbox: Mailbox = {
    accept: (entries) => {
      calls += 1;
      return calls % 8 === 0 ? Promise.resolve(entries.map(() => 'accepted' as const)) : store.mailbox.accept(entries);
    },
  };
  return seenAs(store, { mailbox });
}

/** Hands out a conversation's replies without marking them as taken first: what its sender dies over is never suspected. */
export function storeWithoutSuspicion(clock: Clock): ConversationStore {
  const store = createMemoryConversationStore({ clock });
  const relay = facet<Relay>(store.relay, {
    take: async (request) => (await store.relay.take(request)).map(({ suspectSince: _, ...reply }) => reply),
  });
  return seenAs(store, { relay });
}

/** Takes a job as often as it is published. */
export function queueWithoutDedupe(clock: Clock): Queue {
  return createMemoryQueue({ clock, retentionMs: 0 });
}

function seenAs(store: ConversationStore, changed: Partial<ConversationStore>): ConversationStore {
  const { specVersion, name, mailbox, turns, relay, timers, ledger, people } = store;
  const { onWork, close } = { onWork: store.onWork.bind(store), close: store.close.bind(store) };
  return { specVersion, name, mailbox, turns, relay, timers, ledger, people, onWork, close, ...changed };
}

/** A facet with some of its verbs changed. */
function facet<Facet extends object>(real: Facet, changed: Partial<Facet>): Facet {
  return new Proxy(real, {
    get(target, verb) {
      const replaced = changed[verb as keyof Facet];
      if (replaced !== undefined) return replaced;
      const own = target[verb as keyof Facet];
      return typeof own === 'function' ? own.bind(target) : own;
    },
  });
}
