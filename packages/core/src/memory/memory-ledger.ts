import type { DeadLetter, InboundState, Ledger, LedgerBalance, OpenEntry } from '../ports/conversation-store/ledger.ts';
import type { InboundRow, MemoryState, ReplyRow } from './memory-state.ts';
import { appendReply } from './reply-lane.ts';
import { settleInbound } from './settle-inbound.ts';

export class MemoryLedger implements Ledger {
  readonly #state: MemoryState;

  constructor(state: MemoryState) {
    this.#state = state;
  }

  async balance(): Promise<LedgerBalance> {
    const state = this.#state;
    state.assertOpen();
    const inbound = { pending: 0, handled: 0, merged: 0, 'dead-lettered': 0 };
    for (const row of state.inbound.values()) inbound[row.state] += 1;
    const replies = { waiting: 0, sent: 0, failed: 0, 'dead-lettered': 0 };
    let possibleDuplicates = 0;
    for (const reply of state.replies.values()) {
      replies[reply.state] += 1;
      if ((reply.state === 'sent' || reply.state === 'failed') && reply.possibleDuplicate) possibleDuplicates += 1;
    }
    return {
      accepted: state.inbound.size,
      pending: inbound.pending,
      handled: inbound.handled,
      merged: inbound.merged,
      deadLettered: inbound['dead-lettered'],
      replies: {
        committed: state.replies.size,
        waiting: replies.waiting,
        sent: replies.sent,
        failed: replies.failed,
        deadLettered: replies['dead-lettered'],
        possibleDuplicates,
      },
      jobs: state.jobs.size,
      timers: state.timers.size,
    };
  }

  async stateOf(inboundId: string): Promise<InboundState | undefined> {
    this.#state.assertOpen();
    return this.#state.inbound.get(inboundId)?.state;
  }

  async open(limit: number): Promise<readonly OpenEntry[]> {
    this.#state.assertOpen();
    const rows = [...this.#state.open.values()].slice(0, limit);
    return rows.map(({ entry, attempts, reason }) => ({
      inboundId: entry.inboundId,
      conversationId: entry.conversationId,
      receivedAt: entry.receivedAt,
      attempts,
      ...(reason === undefined ? {} : { reason }),
    }));
  }

  async deadLetters(limit: number): Promise<readonly DeadLetter[]> {
    this.#state.assertOpen();
    const letters: DeadLetter[] = [];
    for (const row of this.#state.inbound.values()) {
      if (row.state === 'dead-lettered') letters.push(deadLetter('message', row.entry.inboundId, row.entry.conversationId, row));
    }
    for (const row of this.#state.replies.values()) {
      if (row.state === 'dead-lettered') letters.push(deadLetter('reply', row.id, row.conversationId, row));
    }
    return letters.sort((a, b) => a.diedAt - b.diedAt).slice(0, limit);
  }

  async redrive(id: string): Promise<boolean> {
    const state = this.#state;
    state.assertOpen();
    const inbound = state.inbound.get(id);
    if (inbound && isRedrivable(inbound)) {
      Object.assign(inbound, { state: 'pending', attempts: 0, reason: undefined, settledAt: undefined });
      state.open.set(id, inbound);
      const conversation = state.conversation(inbound.entry.conversationId);
      conversation.messages.push(inbound);
      state.reschedule(conversation);
      return true;
    }
    const reply = state.replies.get(id);
    if (!reply || !isRedrivable(reply)) return false;
    reply.possibleDuplicate ||= reply.doubtful > 0;
    Object.assign(reply, { state: 'waiting', attempts: 0, reason: undefined, settledAt: undefined, suspectSince: undefined });
    appendReply(state, state.conversation(reply.conversationId).lane, reply);
    return true;
  }

  async giveUp(inboundId: string, reason: string): Promise<boolean> {
    const state = this.#state;
    state.assertOpen();
    const row = state.open.get(inboundId);
    if (row === undefined) return false;
    settleInbound(state, row, 'dead-lettered', reason, state.clock.now());
    const conversation = state.conversation(row.entry.conversationId);
    conversation.messages = conversation.messages.filter((message) => message !== row);
    state.reschedule(conversation);
    return true;
  }

  async forget(settledBefore: number): Promise<number> {
    const state = this.#state;
    state.assertOpen();
    for (const [contact, at] of state.erased) if (at < settledBefore) state.erased.delete(contact);
    return forgetIn(state.inbound, settledBefore) + forgetIn(state.replies, settledBefore);
  }
}

function deadLetter(
  kind: DeadLetter['kind'],
  id: string,
  conversationId: DeadLetter['conversationId'],
  row: InboundRow | ReplyRow,
): DeadLetter {
  return { id, kind, conversationId, reason: row.reason ?? 'unknown', diedAt: row.settledAt! };
}

/** A dead letter whose person was erased has nothing left to drive. */
function isRedrivable(row: InboundRow | ReplyRow): boolean {
  return row.state === 'dead-lettered' && row.body !== undefined;
}

function forgetIn(rows: Map<string, InboundRow | ReplyRow>, settledBefore: number): number {
  let forgotten = 0;
  for (const [id, { settledAt }] of rows) {
    if (settledAt === undefined || settledAt >= settledBefore) continue;
    rows.delete(id);
    forgotten += 1;
  }
  return forgotten;
}
