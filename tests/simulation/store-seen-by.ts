import type { ConversationStore, TakenReply, TakeRequest } from '@recado/core';
import type { SimulatedProcess } from './simulated-process.ts';
import type { Simulation } from './simulation.ts';

/**
 * The shared store as one process reaches it: each call is a request that travels, takes effect and is answered, as three happenings with
 * anything between them. The judges see the effect at the moment it is one.
 */
export function storeSeenBy(
  process: SimulatedProcess,
  { store, holding, conversations, delivery, idle, scheduler, faults }: Simulation,
): ConversationStore {
  const { mailbox, turns, relay, timers, ledger, people } = store;
  const sees = (reply: TakenReply, { ttlMs }: TakeRequest) => {
    holding.taken(process, reply, scheduler.now, ttlMs);
    delivery.taken(reply.id);
    idle.taken(reply.id);
    if (reply.suspectSince !== undefined) faults.count('suspectTakes');
  };
  return {
    specVersion: 1,
    name: store.name,
    mailbox: {
      accept: (entries) =>
        process.call('mailbox.accept', async () => {
          const outcomes = await mailbox.accept(entries);
          conversations.accepted(entries, outcomes);
          for (const outcome of outcomes) faults.count(outcome);
          return outcomes;
        }),
    },
    turns: {
      lease: (request) =>
        process.call('turns.lease', async () => {
          const work = await turns.lease(request);
          if (work !== undefined) holding.leased(process, work, scheduler.now, request.ttlMs);
          if (work !== undefined && work.takeovers > 0) faults.count('takeovers');
          return work;
        }),
      renew: (lease, ttlMs) =>
        process.call('turns.renew', async () => {
          const outcome = await turns.renew(lease, ttlMs);
          if (outcome === 'renewed') holding.renewed(lease, scheduler.now, ttlMs);
          faults.count(outcome === 'renewed' ? 'renewals' : 'lostLeases');
          return outcome;
        }),
      checkpoint: (lease, checkpoint) =>
        process.call('turns.checkpoint', async () => {
          const outcome = await turns.checkpoint(lease, checkpoint);
          if (outcome === 'stored') holding.resultStored(checkpoint.key);
          else faults.count('staleCheckpoints');
          return outcome;
        }),
      commit: (commit) =>
        process.call('turns.commit', async () => {
          const outcome = await turns.commit(commit);
          faults.count(`${outcome.status}Commits`);
          if (outcome.status !== 'committed') return outcome;
          conversations.committed(commit, holding.takeoversOf(commit.lease));
          if (!commit.keepLease) holding.released(commit.lease);
          if (outcome.taken !== undefined && commit.take !== undefined) sees(outcome.taken, commit.take);
          return outcome;
        }),
      release: (lease, handBack) =>
        process.call('turns.release', async () => {
          await turns.release(lease, handBack);
          holding.released(lease);
        }),
      flowsInUse: () => process.call('turns.flowsInUse', () => turns.flowsInUse()),
    },
    relay: {
      take: (request) =>
        process.call('relay.take', async () => {
          const taken = await relay.take(request);
          for (const reply of taken) sees(reply, request);
          return taken;
        }),
      settle: (reply, outcome, next) =>
        process.call(`relay.settle ${outcome.status}`, async () => {
          const result = await relay.settle(reply, outcome, next);
          if (result.status === 'stale') {
            faults.count('staleSettles');
            return result;
          }
          holding.letGo(reply.id);
          delivery.settled(reply.id, outcome);
          if (result.next !== undefined && next !== undefined) sees(result.next, next);
          return result;
        }),
      receipt: (receipts) =>
        process.call('relay.receipt', async () => {
          await relay.receipt(receipts);
          delivery.received(receipts);
        }),
      takeJobs: (request) => process.call('relay.takeJobs', () => relay.takeJobs(request)),
      settleJobs: (ids) => process.call('relay.settleJobs', () => relay.settleJobs(ids)),
    },
    timers: {
      next: () => process.call('timers.next', () => timers.next()),
      of: (conversation) => process.call('timers.of', () => timers.of(conversation)),
    },
    ledger: {
      balance: () => process.call('ledger.balance', () => ledger.balance()),
      stateOf: (id) => process.call('ledger.stateOf', () => ledger.stateOf(id)),
      open: (limit) => process.call('ledger.open', () => ledger.open(limit)),
      deadLetters: (limit) => process.call('ledger.deadLetters', () => ledger.deadLetters(limit)),
      redrive: (id) => process.call('ledger.redrive', () => ledger.redrive(id)),
      giveUp: (id, reason) => process.call('ledger.redrive', () => ledger.giveUp(id, reason)),
      forget: (before) => process.call('ledger.forget', () => ledger.forget(before)),
    },
    people: {
      resolve: (request) => process.call('people.resolve', () => people.resolve(request)),
      find: (keys) => process.call('people.find', () => people.find(keys)),
      list: (page) => process.call('people.list', () => people.list(page)),
      snapshot: (id) => process.call('people.snapshot', () => people.snapshot(id)),
      export: (id) => process.call('people.export', () => people.export(id)),
      erase: (id) => process.call('people.erase', () => people.erase(id)),
      idsOf: (id) => process.call('people.idsOf', () => people.idsOf(id)),
    },
    onWork: (listener) =>
      store.onWork((kind) => {
        if (faults.strikes('hint')) faults.count('lostHints');
        else process.inside(`hint ${kind}`, () => listener(kind));
      }),
    close: async () => undefined,
  };
}
