import type { OutboxRow, TakenReply, TakeRequest } from '../ports/conversation-store/relay.ts';
import type { ConversationRow, MemoryState, ReplyLane, ReplyRow } from './memory-state.ts';

/** Appends to a conversation's outbox; ids already there are left as they are. Takes the first one if asked to and nothing waits before it. */
export function addReplies(
  state: MemoryState,
  conversation: ConversationRow,
  outbox: readonly OutboxRow[],
  take: TakeRequest | undefined,
): TakenReply | undefined {
  const { lane } = conversation;
  const wasEmpty = lane.replies.length === 0;
  for (const { id, conversationId, body } of outbox) {
    if (state.replies.has(id)) continue;
    const reply: ReplyRow = {
      id,
      conversationId,
      body,
      state: 'waiting',
      token: 0,
      attempts: 0,
      takenAt: undefined,
      suspectSince: undefined,
      doubtful: 0,
      possibleDuplicate: false,
      receiptRank: 0,
      reason: undefined,
      settledAt: undefined,
    };
    state.replies.set(id, reply);
    lane.replies.push(reply);
  }
  if (!wasEmpty || lane.replies.length === 0) return undefined;
  if (take !== undefined) return takeHead(state, lane, take);
  offerHead(state, lane);
  return undefined;
}

export function appendReply(state: MemoryState, lane: ReplyLane, reply: ReplyRow): void {
  lane.replies.push(reply);
  if (lane.replies.length === 1) offerHead(state, lane);
}

/** Makes the first reply of a lane available now, if there is one. */
export function offerHead(state: MemoryState, lane: ReplyLane): void {
  if (lane.replies.length === 0) {
    state.replySchedule.place(lane, 'never');
    return;
  }
  state.replySchedule.place(lane, { since: state.clock.now() });
  state.hints.hint('outbox');
}

/** Hands out the first reply of a lane that was taken from the schedule. */
export function takeHead(state: MemoryState, lane: ReplyLane, request: TakeRequest): TakenReply {
  const reply = lane.replies[0]!;
  if (reply.takenAt !== undefined) reply.suspectSince = reply.takenAt;
  reply.takenAt = state.clock.now();
  reply.token += 1;
  reply.attempts += 1;
  reply.doubtful += 1;
  state.replySchedule.place(lane, { lapsesAt: state.clock.monotonic() + request.ttlMs });
  return {
    id: reply.id,
    conversationId: reply.conversationId,
    body: reply.body!,
    token: reply.token,
    takenAt: reply.takenAt,
    attempts: reply.attempts,
    ...(reply.suspectSince !== undefined && { suspectSince: reply.suspectSince }),
  };
}

/** Takes a reply out of its lane for good. Dead letters keep their body. */
export function closeReply(state: MemoryState, reply: ReplyRow, as: 'sent' | 'failed' | 'dead-lettered', reason?: string): ReplyLane {
  const lane = state.conversation(reply.conversationId).lane;
  const wasFirst = lane.replies[0] === reply;
  if (wasFirst) lane.replies.shift();
  else lane.replies = lane.replies.filter((other) => other !== reply);
  reply.state = as;
  reply.takenAt = undefined;
  reply.reason = reason;
  reply.settledAt = state.clock.now();
  if (as !== 'dead-lettered') reply.body = undefined;
  if (wasFirst) state.replySchedule.place(lane, 'never');
  return lane;
}
