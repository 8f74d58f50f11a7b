import type { JobRow, Receipt, Relay, SettleOutcome, SettleResult, TakenReply, TakeRequest } from '../ports/conversation-store/relay.ts';
import type { MemoryState, ReplyRow } from './memory-state.ts';
import { RECEIPT_RANK } from './receipt-rank.ts';
import { closeReply, offerHead, takeHead } from './reply-lane.ts';

export class MemoryRelay implements Relay {
  readonly #state: MemoryState;

  constructor(state: MemoryState) {
    this.#state = state;
  }

  async take(request: TakeRequest): Promise<readonly TakenReply[]> {
    const state = this.#state;
    state.assertOpen();
    const taken: TakenReply[] = [];
    while (taken.length < request.limit) {
      const lane = state.replySchedule.take();
      if (!lane) break;
      taken.push(takeHead(state, lane, request));
    }
    return taken;
  }

  async settle(
    { id, token }: { readonly id: string; readonly token: number },
    outcome: SettleOutcome,
    next?: TakeRequest,
  ): Promise<SettleResult> {
    const state = this.#state;
    state.assertOpen();
    const reply = state.replies.get(id);
    if (reply?.state !== 'waiting' || reply.token !== token || reply.takenAt === undefined) return { status: 'stale' };
    const lane = this.#apply(reply, outcome);
    const head = lane.replies[0];
    if (!next || !head || head === reply) {
      if (head !== reply) offerHead(state, lane);
      return { status: 'settled' };
    }
    return { status: 'settled', next: takeHead(state, lane, next) };
  }

  async receipt(receipts: readonly Receipt[]): Promise<void> {
    this.#state.assertOpen();
    for (const receipt of receipts) this.#applyReceipt(receipt);
  }

  async takeJobs(request: TakeRequest): Promise<readonly JobRow[]> {
    const state = this.#state;
    state.assertOpen();
    const taken: JobRow[] = [];
    while (taken.length < request.limit) {
      const job = state.jobSchedule.take();
      if (!job) break;
      state.jobSchedule.place(job, { lapsesAt: state.clock.monotonic() + request.ttlMs });
      taken.push(job.row);
    }
    return taken;
  }

  async settleJobs(jobIds: readonly string[]): Promise<void> {
    const state = this.#state;
    state.assertOpen();
    for (const id of jobIds) {
      const job = state.jobs.get(id);
      if (!job) continue;
      state.jobSchedule.place(job, 'never');
      state.jobs.delete(id);
    }
  }

  #apply(reply: ReplyRow, outcome: SettleOutcome) {
    const state = this.#state;
    const { lane } = state.conversation(reply.conversationId);
    switch (outcome.status) {
      case 'sent':
        reply.possibleDuplicate ||= outcome.possibleDuplicate;
        return closeReply(state, reply, 'sent');
      case 'dead-lettered':
        return closeReply(state, reply, 'dead-lettered', outcome.reason);
      case 'retry':
        reply.takenAt = undefined;
        reply.doubtful -= 1;
        state.replySchedule.place(lane, { at: outcome.notBefore });
        return lane;
      case 'ambiguous':
        state.replySchedule.place(lane, { at: outcome.reconcileAt });
        return lane;
    }
  }

  #applyReceipt({ outboxId, status, reason }: Receipt): void {
    const state = this.#state;
    const reply = state.replies.get(outboxId);
    const rank = RECEIPT_RANK[status];
    if (!reply || rank <= reply.receiptRank) return;
    reply.receiptRank = rank;
    const becomes = status === 'failed' ? 'failed' : 'sent';
    if (reply.state === 'waiting') {
      const wasFirst = state.conversation(reply.conversationId).lane.replies[0] === reply;
      reply.possibleDuplicate ||= reply.doubtful > 1;
      const lane = closeReply(state, reply, becomes, reason);
      if (wasFirst) offerHead(state, lane);
    } else if (reply.state !== 'dead-lettered' || becomes === 'sent') {
      reply.state = becomes;
      reply.reason = reason;
      reply.body = undefined;
    }
  }
}
