import type {
  Checkpoint,
  CommitOutcome,
  FlowInUse,
  HandBack,
  Lease,
  LeasedWork,
  LeaseRequest,
  TurnCommit,
  Turns,
} from '../ports/conversation-store/turns.ts';
import { countFlows } from './count-flows.ts';
import type { ConversationRow, MemoryState } from './memory-state.ts';
import { dueTimers } from './memory-timers.ts';
import { addReplies } from './reply-lane.ts';
import { settleInbound } from './settle-inbound.ts';

export class MemoryTurns implements Turns {
  readonly #state: MemoryState;

  constructor(state: MemoryState) {
    this.#state = state;
  }

  async lease(request: LeaseRequest): Promise<LeasedWork | undefined> {
    const state = this.#state;
    state.assertOpen();
    const conversation = state.turnSchedule.take();
    if (!conversation) return undefined;
    conversation.fencingToken += 1;
    if (conversation.leaseUntil !== undefined) conversation.takeovers += 1;
    conversation.leaseUntil = state.clock.monotonic() + request.ttlMs;
    conversation.heldUntil = undefined;
    state.reschedule(conversation);
    return {
      lease: { conversationId: conversation.id, fencingToken: conversation.fencingToken },
      leasedAt: state.clock.now(),
      version: conversation.version,
      takeovers: conversation.takeovers,
      snapshot: conversation.snapshot,
      messages: conversation.messages.slice(0, request.maxMessages).map((row) => ({ ...row.entry, attempts: row.attempts })),
      timers: conversation.timers.size === 0 ? [] : dueTimers(conversation, state.clock.now()),
      checkpoints: [...conversation.checkpoints],
    };
  }

  async renew(lease: Lease, ttlMs: number): Promise<'renewed' | 'lost'> {
    const conversation = this.#held(lease);
    if (!conversation) return 'lost';
    conversation.leaseUntil = this.#state.clock.monotonic() + ttlMs;
    this.#state.reschedule(conversation);
    return 'renewed';
  }

  async checkpoint(lease: Lease, checkpoint: Checkpoint): Promise<'stored' | 'stale'> {
    const conversation = this.#held(lease);
    if (!conversation) return 'stale';
    if (!conversation.checkpoints.some(({ key }) => key === checkpoint.key)) conversation.checkpoints.push(checkpoint);
    return 'stored';
  }

  async commit(commit: TurnCommit): Promise<CommitOutcome> {
    const state = this.#state;
    const conversation = this.#held(commit.lease);
    if (!conversation) return { status: 'stale' };
    const repeated = firstNotPending(state, conversation, commit);
    if (repeated !== undefined) return { status: 'duplicate', inboundId: repeated };
    if (conversation.version !== commit.expectedVersion) return { status: 'stale' };

    const now = state.clock.now();
    conversation.version += 1;
    conversation.takeovers = 0;
    conversation.snapshot = commit.next;
    conversation.flows = commit.flows;
    conversation.checkpoints = [];
    for (const { inboundId, as, reason } of commit.consumed) settleInbound(state, state.inbound.get(inboundId)!, as, reason, now);
    if (commit.consumed.length > 0) conversation.messages = conversation.messages.filter((row) => row.state === 'pending');
    for (const id of commit.firedTimers) state.cancelTimer(conversation, id);
    for (const id of commit.timers.cancel) state.cancelTimer(conversation, id);
    for (const timer of commit.timers.set) state.setTimer(conversation, timer);
    const taken = addReplies(state, conversation, commit.outbox, commit.take);
    for (const row of commit.jobs) state.addJob(row);
    if (!commit.keepLease) conversation.leaseUntil = undefined;
    state.reschedule(conversation);
    return { status: 'committed', version: conversation.version, ...(taken && { taken }) };
  }

  async release(lease: Lease, handBack: HandBack = {}): Promise<void> {
    const conversation = this.#held(lease);
    if (!conversation) return;
    const failed = conversation.messages.find((row) => row.entry.inboundId === handBack.failedInboundId);
    if (failed) failed.attempts += 1;
    const blocked = conversation.messages.find((row) => row.entry.inboundId === handBack.blocked?.inboundId);
    if (blocked) blocked.reason = handBack.blocked?.reason;
    conversation.leaseUntil = undefined;
    conversation.heldUntil = handBack.retryAt;
    this.#state.reschedule(conversation);
  }

  async flowsInUse(): Promise<readonly FlowInUse[]> {
    this.#state.assertOpen();
    const inFlows = [...this.#state.conversations.values()].filter(({ flows }) => flows.length > 0);
    return countFlows(inFlows.map(({ flows }) => ({ flows, conversations: 1 })));
  }

  /** A lapsed lease that nobody took since is still held. */
  #held(lease: Lease): ConversationRow | undefined {
    this.#state.assertOpen();
    const conversation = this.#state.conversations.get(lease.conversationId);
    if (!conversation || conversation.leaseUntil === undefined) return undefined;
    return conversation.fencingToken === lease.fencingToken ? conversation : undefined;
  }
}

function firstNotPending(state: MemoryState, conversation: ConversationRow, commit: TurnCommit): string | undefined {
  const seen = new Set<string>();
  for (const { inboundId } of commit.consumed) {
    const row = state.inbound.get(inboundId);
    if (row?.state !== 'pending' || row.entry.conversationId !== conversation.id || seen.has(inboundId)) return inboundId;
    seen.add(inboundId);
  }
  return undefined;
}
