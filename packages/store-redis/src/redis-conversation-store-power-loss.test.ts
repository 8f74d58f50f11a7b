import { statSync } from 'node:fs';
import type { ConversationStore, LeasedWork } from '@recado/core';
import { createFakeClock, type FakeClock } from '@recado/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRedisConversationStore, type RedisConversationStore } from './redis-conversation-store.ts';
import { appendOnlyFile, folderCutAt } from './test-support/append-only-file.ts';
import { expectWholeTurns } from './test-support/expect-whole.ts';
import { type RedisServer, startRedis, whyNoRedis } from './test-support/redis-server.ts';
import { aConversationId, anAnswer, anEntry, LEASE, TAKE } from './test-support/rows.ts';

const SEED = 20_261_121;
const CUTS = 32;
const PEOPLE = ['ana', 'rui', 'eva', 'leo'];
const MESSAGES = 12;

describe.skipIf(whyNoRedis() !== undefined)(`a power cut at any byte (seed ${SEED})`, () => {
  let server: RedisServer;
  let size: number;
  const startedAt = Date.UTC(2026, 0, 5, 12);
  const random = randomNumbers(SEED);
  beforeAll(async () => {
    server = await startRedis(['--appendfsync', 'always']);
    const store = open(server, createFakeClock(startedAt));
    for (let n = 0; n < MESSAGES; n += 1) for (const contact of PEOPLE) await converse(store, contact, n);
    await store.close();
    size = statSync(appendOnlyFile(server.folder)).size;
  });
  afterAll(() => server.end());

  it('leaves a store that is whole and goes on', { timeout: 60_000 }, async () => {
    const kept = new Set<string>();
    const cuts = Array.from({ length: CUTS }, () => Math.floor(random() * size)).sort((a, b) => a - b);
    const inParallel = 4;
    for (let at = 0; at < cuts.length; at += inParallel) {
      // All end their servers, also when one of them fails.
      const looked = await Promise.allSettled(cuts.slice(at, at + inParallel).map(expectWholeAfter));
      for (const result of looked) {
        if (result.status === 'rejected') throw result.reason;
        kept.add(result.value);
      }
    }
    expect(kept.size, 'cuts at many different moments').toBeGreaterThan(CUTS / 2);
  });

  /** Starts on what a cut left, looks, and lets the talk go on to its end. Answers the moment of the cut. */
  async function expectWholeAfter(bytes: number): Promise<string> {
    const cut = await startRedis(['--appendfsync', 'always', '--aof-load-truncated', 'yes'], folderCutAt(server.folder, bytes));
    const clock = createFakeClock(startedAt + 60_000);
    const store = open(cut, clock);
    try {
      const { accepted, pending, handled, replies } = await store.ledger.balance();
      expect(replies.committed, 'each handled message has its reply').toBe(handled);
      expect(replies.waiting + replies.sent, 'each reply is open or sent').toBe(replies.committed);
      await expectWholeTurns(store);
      await expectRedelivered(store, accepted);
      const handedOut = await finish(store, clock);
      expect(handedOut.replies.size, 'what was not sent before is sent once').toBe(PEOPLE.length * MESSAGES - replies.sent);
      expect(handedOut.messages.size, 'what was not handled before is handled once').toBe(PEOPLE.length * MESSAGES - handled);
      expect(await store.ledger.balance()).toMatchObject({
        accepted: PEOPLE.length * MESSAGES,
        pending: 0,
        handled: PEOPLE.length * MESSAGES,
        replies: { committed: PEOPLE.length * MESSAGES, waiting: 0, sent: PEOPLE.length * MESSAGES },
      });
      expect(pending).toBe(accepted - handled);
      return [accepted, handled, replies.sent].join('/');
    } finally {
      await store.close();
      await cut.end();
    }
  }
});

const open = (server: RedisServer, clock: FakeClock): RedisConversationStore =>
  createRedisConversationStore({ redis: () => server.connect(), clock });

/** A message and its turn; every third one waits for the next. */
async function converse(store: ConversationStore, contact: string, n: number): Promise<void> {
  await store.mailbox.accept([anEntry(`${contact}/${n}`, contact)]);
  if (n % 3 === 1) return;
  const work = await store.turns.lease(LEASE);
  if (work) await answerAndSend(store, work);
}

/** The commit takes the first reply; each is sent and delivered. */
async function answerAndSend(store: ConversationStore, work: LeasedWork): Promise<void> {
  const outcome = await store.turns.commit(anAnswer(work, { take: TAKE }));
  if (outcome.status !== 'committed') throw new Error(`A turn ended ${outcome.status}.`);
  for (let reply = outcome.taken; reply; ) {
    const settled = await store.relay.settle(reply, { status: 'sent', possibleDuplicate: false }, TAKE);
    await store.relay.receipt([{ outboxId: reply.id, status: 'delivered', at: 0 }]);
    reply = settled.status === 'settled' ? settled.next : undefined;
  }
}

/** The sender's retries: what was lost is new, what was kept is known. */
async function expectRedelivered(store: ConversationStore, accepted: number): Promise<void> {
  const entries = PEOPLE.flatMap((contact) => Array.from({ length: MESSAGES }, (_, n) => anEntry(`${contact}/${n}`, contact)));
  const known = await Promise.all(entries.map(({ inboundId }) => store.ledger.stateOf(inboundId)));
  const outcomes = await store.mailbox.accept(entries);
  expect(outcomes).toEqual(known.map((state) => (state === undefined ? 'accepted' : 'duplicate')));
  expect(outcomes.filter((outcome) => outcome === 'duplicate')).toHaveLength(accepted);
}

/** Lets every lease and every token lapse, then works until nothing is left. Each message and each reply may appear once. */
async function finish(store: ConversationStore, clock: FakeClock): Promise<{ messages: Set<string>; replies: Set<string> }> {
  await clock.advance(TAKE.ttlMs);
  const seen = { messages: new Set<string>(), replies: new Set<string>() };
  for (let work = await store.turns.lease(LEASE); work; work = await store.turns.lease(LEASE)) {
    for (const { inboundId } of work.messages) {
      expect(seen.messages, 'handled once').not.toContain(inboundId);
      seen.messages.add(inboundId);
    }
    expect(await store.turns.commit(anAnswer(work))).toMatchObject({ status: 'committed' });
  }
  for (let taken = await store.relay.take(TAKE); taken.length > 0; taken = await store.relay.take(TAKE)) {
    for (const reply of taken) {
      expect(seen.replies, 'sent once').not.toContain(reply.id);
      seen.replies.add(reply.id);
      expect(await store.relay.settle(reply, { status: 'sent', possibleDuplicate: false })).toEqual({ status: 'settled' });
    }
  }
  for (const contact of PEOPLE) expect(await store.people.snapshot(aConversationId(contact))).toBeDefined();
  return seen;
}

/** Numbers of [0, 1), the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
