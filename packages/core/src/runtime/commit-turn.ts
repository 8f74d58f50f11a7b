import type { ConversationSnapshot } from '../conversation/conversation-snapshot.ts';
import { contactOf } from '../conversation/ids.ts';
import { systemTextIn } from '../flow/engine/system-text-in.ts';
import type { TurnDone } from '../flow/engine/turn-result.ts';
import type { JobRow } from '../ports/conversation-store/relay.ts';
import type { CommitOutcome, ConsumedEntry, Lease } from '../ports/conversation-store/turns.ts';
import type { Understanding } from '../ports/intent-router/intent-router.ts';
import type { TurnContext } from './bot-context.ts';
import { fitMessage } from './fit-message.ts';
import { historyOfTurn } from './history/history-of-turn.ts';
import { messageEvent } from './message-event.ts';
import { notUnderstoodIn } from './not-understood.ts';
import type { PlannedTurn } from './plan-turns.ts';
import { reasonOf } from './reason-of.ts';
import { reportConversation } from './report-conversation.ts';
import { flowsOf, sealSnapshot } from './seal-snapshot.ts';
import { type StoredReply, sealReply } from './stored-reply.ts';
import type { SafeSpan } from './telemetry/safe-span.ts';
import type { TurnReport } from './turn-report.ts';

export interface FinishedTurn {
  readonly turnId: string;
  readonly lease: Lease;
  /** Version the turn was computed from. */
  readonly version: number;
  /** The conversation before it. */
  readonly before: ConversationSnapshot | undefined;
  readonly done: TurnDone;
  readonly consumed: readonly ConsumedEntry[];
  readonly firedTimers: readonly string[];
  readonly keepLease: boolean;
  readonly understanding: Understanding | undefined;
  readonly turn: PlannedTurn | undefined;
  readonly span: SafeSpan;
}

/** Seals what a turn changed and writes it in one go. */
export async function commitTurn(context: TurnContext, finished: FinishedTurn): Promise<CommitOutcome> {
  const { turnId } = finished;
  const { definition, sealer, store, transport, clock, options } = context;
  const { lease, version, done } = finished;
  const startedAt = clock.monotonic();
  const contact = contactOf(lease.conversationId);
  const words = {
    listButton: systemTextIn(definition, 'listButton', done.next.language),
    replyWithNumber: systemTextIn(definition, 'replyWithNumber', done.next.language),
  };
  const replies = done.replies.flatMap((message) => fitMessage(message, transport.capabilities, words));
  const origin = { to: done.next.addresses, receivedAt: finished.turn?.entry.receivedAt, trace: finished.span.trace };
  const opened = replies.map((message, at): { id: string; reply: StoredReply } => ({
    id: `${turnId}.r${at + 1}`,
    reply: { ...origin, message },
  }));
  const take = opened.length === 0 ? undefined : context.ownReplies?.request;
  const next = sealSnapshot(definition, sealer, done.next);
  const outcome = await store.turns.commit({
    lease,
    expectedVersion: version,
    consumed: finished.consumed,
    firedTimers: finished.firedTimers,
    next,
    flows: flowsOf(done.next),
    outbox: opened.map(({ id, reply }) => ({ id, conversationId: lease.conversationId, body: sealReply(sealer, contact, reply) })),
    jobs: jobsOf(context, finished, turnId),
    timers: done.timers,
    keepLease: finished.keepLease,
    ...(take && { take }),
  });
  if (outcome.status !== 'committed') return outcome;
  context.snapshots.keep(lease.conversationId, next, done.next);
  const { taken } = outcome;
  if (taken !== undefined) {
    context.ownReplies?.send(taken, startedAt, opened.find(({ id }) => id === taken.id)?.reply);
  }
  context.history?.record(
    historyOfTurn(
      context,
      finished,
      replies.map((message, at) => ({ id: `${turnId}.r${at + 1}`, message })),
      clock.now(),
    ),
  );
  if (done.timers.set.length > 0) context.onTimersSet();
  if (options.onTurn !== undefined) {
    try {
      options.onTurn(reportOf(context, finished, turnId, replies.length, clock.monotonic() - startedAt));
    } catch (error) {
      context.logger.error('report.failed', { reason: reasonOf(error) });
    }
  }
  tellNotUnderstood(context, finished);
  return outcome;
}

function tellNotUnderstood(context: TurnContext, finished: FinishedTurn): void {
  const { onNotUnderstood } = context.options;
  if (onNotUnderstood === undefined) return;
  try {
    const message = notUnderstoodIn(context, finished);
    if (message !== undefined) onNotUnderstood(message);
  } catch (error) {
    context.logger.error('report.failed', { reason: reasonOf(error) });
  }
}

function reportOf(
  { definition }: TurnContext,
  { done, understanding }: FinishedTurn,
  turnId: string,
  replies: number,
  commitMs: number,
): TurnReport {
  return {
    ...reportConversation(definition, done.next),
    turnId,
    intent:
      understanding === undefined
        ? undefined
        : { id: understanding.intent, confidence: understanding.confidence, source: understanding.source },
    trace: understanding?.trace,
    answers: done.answers,
    replies,
    commitMs,
  };
}

/** Jobs and events of the turn, each with an id that is the same when the turn is computed again. */
function jobsOf(context: TurnContext, finished: FinishedTurn, turnId: string): readonly JobRow[] {
  const { done, lease, turn } = finished;
  const { eventQueues = {}, messageEventsQueue } = context.options;
  const planned = [
    ...(messageEventsQueue === undefined || turn === undefined
      ? []
      : [...turn.absorbed, turn.entry].flatMap((entry) => messageEvent(context, messageEventsQueue, finished, entry))),
    ...done.jobs,
    ...done.events.flatMap(({ name, data }) => {
      const queue = eventQueues[name] ?? (isEngineEvent(name) ? undefined : DEFAULT_EVENT_QUEUE);
      return queue === undefined ? [] : [{ queue, name, data }];
    }),
  ];
  const { trace } = finished.span;
  const origin = { conversationId: lease.conversationId, ...(trace === undefined ? {} : { trace }) };
  return planned.map((job, at) => ({ ...job, id: `${turnId}.j${at + 1}`, ...origin }));
}

/** Events of the engine itself are only relayed where somebody asked for them. */
const isEngineEvent = (name: string) => name.startsWith('handoff.');
const DEFAULT_EVENT_QUEUE = 'domain-events';
