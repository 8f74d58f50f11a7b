import type { LedgerBalance } from '@recado/core';
import type { JudgedConversation } from './conversation-judge.ts';
import type { Simulation } from './simulation.ts';

/** What is wrong once all is quiet: everything owed must be there, and the store's own account must say the same. */
export async function findDebts(simulation: Simulation): Promise<readonly string[]> {
  const balance = await simulation.store.ledger.balance();
  return [
    ...(await findLostMessages(simulation)),
    ...findBadBalance(simulation, balance),
    ...(await findBadTranscripts(simulation)),
    ...(await findBadStates(simulation)),
    ...findUnrecordedDuplicates(simulation, balance),
  ];
}

/** Every message whose webhook was answered is in the books, and every one in the books has ended. */
async function findLostMessages({ written, senders, conversations, store }: Simulation): Promise<readonly string[]> {
  const debts: string[] = [];
  const ends = new Map(conversations.ends().map(({ inboundId, as }) => [inboundId, as]));
  for (const { id, inboundId } of written.values()) {
    const state = await store.ledger.stateOf(inboundId);
    if (!senders.acknowledged.has(id)) debts.push(`the webhook of ${id} was never answered`);
    else if (state === undefined) debts.push(`the message ${id} was answered with 200 and is lost`);
    else if (state !== ends.get(inboundId)) debts.push(`the message ${id} ended ${ends.get(inboundId)} and the ledger says ${state}`);
  }
  return debts;
}

function findBadBalance({ written, conversations }: Simulation, balance: LedgerBalance): readonly string[] {
  const ended = conversations.ends();
  const count = (as: string) => ended.filter((end) => end.as === as).length;
  const expected = {
    accepted: written.size,
    pending: 0,
    handled: count('handled'),
    merged: count('merged'),
    deadLettered: count('dead-lettered'),
    committed: conversations.replies.size,
  };
  const { accepted, pending, handled, merged, deadLettered, replies } = balance;
  const actual = { accepted, pending, handled, merged, deadLettered, committed: replies.committed };
  if (replies.committed !== replies.waiting + replies.sent + replies.failed + replies.deadLettered) {
    return [`the replies do not balance: ${JSON.stringify(replies)}`];
  }
  return JSON.stringify(actual) === JSON.stringify(expected)
    ? []
    : [`the ledger says ${JSON.stringify(actual)} where ${JSON.stringify(expected)} is true`];
}

/** What reached each person, repeats aside, is what was owed in that order; what is missing is a dead letter. */
async function findBadTranscripts({ conversations, delivery, store }: Simulation): Promise<readonly string[]> {
  const letters = await store.ledger.deadLetters(Number.MAX_SAFE_INTEGER);
  const dead = new Set(letters.filter(({ kind }) => kind === 'reply').map(({ id }) => id));
  const debts: string[] = [];
  for (const { id, replies } of conversations.conversations.values()) {
    const arrived = delivery.arrivals.get(id) ?? [];
    const owed = replies.map((reply) => reply.id).filter((reply) => !dead.has(reply) || arrived.includes(reply));
    if (arrived.join() !== owed.join()) debts.push(`a person got the replies ${arrived.join(' ')} where ${owed.join(' ')} are owed`);
  }
  return debts;
}

/** The snapshot is the fold of the messages in order. */
async function findBadStates({ conversations, store }: Simulation): Promise<readonly string[]> {
  const debts: string[] = [];
  for (const conversation of conversations.conversations.values()) {
    const kept = await store.people.snapshot(conversation.id);
    const slots = kept === undefined ? undefined : JSON.parse(kept.snapshot.state).stack?.[0]?.slots;
    const [actual, expected] = [stateText(slots), expectedState(conversation)];
    if (actual !== expected) debts.push(`a conversation is at ${actual} where its messages lead to ${expected}`);
  }
  return debts;
}

const stateText = (slots: { readonly count?: string; readonly words?: string } = {}): string => `${slots.count ?? 0}: ${slots.words ?? ''}`;
const expectedState = ({ model }: JudgedConversation): string => `${model.count}: ${model.words.join(',')}`;

/** Whoever got a reply twice is in the books, by the settlement or by the receipt that closed it. */
function findUnrecordedDuplicates({ delivery }: Simulation, { replies }: LedgerBalance): readonly string[] {
  const twice = [...delivery.deliveries].filter(([, { arrived }]) => arrived > 1);
  const unexplained = twice.filter(([, { isRecorded, hasReceipt }]) => !isRecorded && !hasReceipt);
  const debts = unexplained.map(([id]) => `the reply ${id} arrived twice and nothing says so`);
  if (twice.length > replies.possibleDuplicates) {
    debts.push(`${twice.length} replies arrived twice and the ledger has ${replies.possibleDuplicates} possible duplicates`);
  }
  return debts;
}
