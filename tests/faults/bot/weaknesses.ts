import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import {
  type CommitOutcome,
  type ConversationStore,
  channelOf,
  contactOf,
  type OutboundDelivery,
  type Queue,
  type Sealed,
  type Sealer,
  type Transport,
  type TurnCommit,
} from '@recado/core';

/** A protection switched off, so that the checker can show that it would see it missing. */
export type Weakness =
  /** Every webhook is a new message. */
  | 'dedupe'
  /** A turn whose lease or version is gone is written all the same. */
  | 'fencing'
  /** Replies are sent after the commit instead of with it. */
  | 'outbox'
  /** A reply that may be on its way already is taken for a fresh one. */
  | 'marks'
  /** A lease is never renewed. */
  | 'renewal'
  /** The webhook is answered before the message is kept. */
  | 'acknowledgement'
  /** A job has another id each time it is published, and the relay forgets that it published. */
  | 'job-ids';

export const WEAKNESSES: readonly Weakness[] = ['dedupe', 'fencing', 'outbox', 'marks', 'renewal', 'acknowledgement', 'job-ids'];

export interface BotParts {
  readonly store: ConversationStore;
  readonly queue: Queue;
  readonly transport: Transport;
  readonly sealer: Sealer;
}

/** Switches one protection off. */
export function weaken(parts: BotParts, weakness: Weakness | undefined): BotParts {
  const { store, queue, transport, sealer } = parts;
  const { mailbox, turns, relay } = store;
  switch (weakness) {
    case undefined:
      return parts;
    case 'dedupe': {
      const accept: typeof mailbox.accept = (entries) =>
        mailbox.accept(entries.map((entry) => ({ ...entry, inboundId: `${entry.inboundId}-${randomUUID()}` })));
      return { ...parts, store: instead(store, { mailbox: instead(mailbox, { accept }) }) };
    }
    case 'fencing': {
      const checkpoint: typeof turns.checkpoint = async (...details) => {
        await turns.checkpoint(...details);
        return 'stored';
      };
      const commit: typeof turns.commit = async (turn) => {
        const outcome = await turns.commit(turn);
        return outcome.status === 'committed' ? outcome : commitAnyway(store, turn);
      };
      // Whoever comes back with an old turn finds its conversation free sooner than those who look for work.
      const lease: typeof turns.lease = async (request) => {
        await wait(Math.random() * UNHURRIED_MS);
        return turns.lease(request);
      };
      return { ...parts, store: instead(store, { turns: instead(turns, { checkpoint, commit, lease }) }) };
    }
    case 'outbox':
      return { ...parts, store: instead(store, { turns: instead(turns, { commit: sendingAfterwards(store, transport, sealer) }) }) };
    case 'marks': {
      const take: typeof relay.take = async (request) => (await relay.take(request)).map(({ suspectSince: _, ...reply }) => reply);
      const settle: typeof relay.settle = async (...details) => {
        const result = await relay.settle(...details);
        if (result.status === 'stale' || result.next === undefined) return result;
        const { suspectSince: _, ...next } = result.next;
        return { ...result, next };
      };
      return { ...parts, store: instead(store, { relay: instead(relay, { take, settle }) }) };
    }
    case 'renewal':
      return { ...parts, store: instead(store, { turns: instead(turns, { renew: async () => 'renewed' }) }) };
    case 'acknowledgement': {
      const start: typeof transport.start = (sink) =>
        transport.start({
          async receive(batch) {
            void wait(EARLY_MS).then(() => sink.receive(batch).catch(() => undefined));
          },
        });
      return { ...parts, transport: instead(transport, { start }) };
    }
    case 'job-ids': {
      const publish: typeof queue.publish = (jobs) => queue.publish(jobs.map((job) => ({ ...job, id: `${job.id}.${randomUUID()}` })));
      let settled = 0;
      const settleJobs: typeof relay.settleJobs = async (ids) => {
        settled += 1;
        if (settled % 10 !== 0) await relay.settleJobs(ids);
      };
      return { ...parts, store: instead(store, { relay: instead(relay, { settleJobs }) }), queue: instead(queue, { publish }) };
    }
  }
}

/** The same object, with some of its members replaced. */
function instead<Target extends object>(target: Target, members: Partial<Target>): Target {
  return new Proxy(target, {
    get(_, name) {
      if (name in members) return Reflect.get(members, name);
      const member: unknown = Reflect.get(target, name, target);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}

/** Takes the conversation again as soon as it can be had, and writes over what is there. */
async function commitAnyway({ turns }: ConversationStore, turn: TurnCommit): Promise<CommitOutcome> {
  for (const startedAt = performance.now(); performance.now() - startedAt < PATIENCE_MS; ) {
    const work = await turns.lease({ owner: 'weakened', ttlMs: 500, maxMessages: 100 });
    if (work?.lease.conversationId !== turn.lease.conversationId) {
      if (work !== undefined) await turns.release(work.lease, { retryAt: Date.now() + 50 });
      await wait(5);
      continue;
    }
    const pending = new Set(work.messages.map(({ inboundId }) => inboundId));
    return turns.commit({
      ...turn,
      lease: work.lease,
      expectedVersion: work.version,
      consumed: turn.consumed.filter(({ inboundId }) => pending.has(inboundId)),
      firedTimers: [],
      keepLease: false,
    });
  }
  return { status: 'stale' };
}

function sendingAfterwards({ turns }: ConversationStore, transport: Transport, sealer: Sealer): typeof turns.commit {
  return async (turn) => {
    const outcome = await turns.commit({ ...turn, outbox: [] });
    if (outcome.status !== 'committed') return outcome;
    for (const { id, conversationId, body } of turn.outbox) {
      const context = { purpose: 'outbox', subject: contactOf(conversationId) };
      const reply = sealer.open(body as Sealed<Pick<OutboundDelivery, 'to' | 'message'>>, context);
      void transport.send({ ...reply, outboxId: id, channelId: channelOf(conversationId) });
    }
    return outcome;
  };
}

const EARLY_MS = 100;
const UNHURRIED_MS = 400;
const PATIENCE_MS = 10_000;
