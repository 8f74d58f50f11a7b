import type { ConversationSnapshot } from '../conversation/conversation-snapshot.ts';
import { contactOf } from '../conversation/ids.ts';
import { systemTextIn } from '../flow/engine/system-text-in.ts';
import { turnIds } from '../flow/engine/turn-ids.ts';
import type { TurnDone } from '../flow/engine/turn-result.ts';
import type { JobRow } from '../ports/conversation-store/relay.ts';
import type { CommitOutcome, ConsumedEntry, Lease } from '../ports/conversation-store/turns.ts';
import type { Understanding } from '../ports/intent-router/intent-router.ts';
import type { BotContext } from './bot-context.ts';
import { fitMessage } from './fit-message.ts';
import { messageEvent } from './message-event.ts';
import type { PlannedTurn } from './plan-turns.ts';
import { reasonOf } from './reason-of.ts';
import { reportConversation } from './report-conversation.ts';
import { sealSnapshot } from './seal-snapshot.ts';
import { sealReply } from './stored-reply.ts';
import type { TurnReport } from './turn-report.ts';

export interface FinishedTurn {
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
}

/** Seals what a turn changed and writes it in one go. */
export async function commitTurn(context: BotContext, finished: FinishedTurn): Promise<CommitOutcome> {
  const { definition, sealer, store, transport, clock, options } = context;
  const { lease, version, done } = finished;
  const startedAt = clock.monotonic();
  const contact = contactOf(lease.conversationId);
  const { turnId } = turnIds(lease.conversationId, version, triggerOf(finished));
  const words = {
    listButton: systemTextIn(definition, 'listButton', done.next.language),
    replyWithNumber: systemTextIn(definition, 'replyWithNumber', done.next.language),
  };
  const replies = done.replies.flatMap((message) => fitMessage(message, transport.capabilities, words));
  const outcome = await store.turns.commit({
    lease,
    expectedVersion: version,
    consumed: finished.consumed,
    firedTimers: finished.firedTimers,
    next: sealSnapshot(definition, sealer, done.next),
    outbox: replies.map((message, at) => ({
      id: `${turnId}.r${at + 1}`,
      conversationId: lease.conversationId,
      body: sealReply(sealer, contact, { to: done.next.addresses, message }),
    })),
    jobs: jobsOf(context, finished, turnId),
    timers: done.timers,
    keepLease: finished.keepLease,
  });
  if (outcome.status === 'committed' && done.timers.set.length > 0) context.onTimersSet();
  if (outcome.status === 'committed' && options.onTurn !== undefined) {
    try {
      options.onTurn(reportOf(context, finished, turnId, replies.length, clock.monotonic() - startedAt));
    } catch (error) {
      context.logger.error('report.failed', { reason: reasonOf(error) });
    }
  }
  return outcome;
}

function reportOf(
  { definition }: BotContext,
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
    replies,
    commitMs,
  };
}

/** Id of the message or timer the turn answers, the same as it was computed with. */
const triggerOf = ({ consumed, firedTimers }: FinishedTurn): string => consumed.at(-1)?.inboundId ?? firedTimers.join(' ');

/** Jobs and events of the turn, each with an id that is the same when the turn is computed again. */
function jobsOf(context: BotContext, finished: FinishedTurn, turnId: string): readonly JobRow[] {
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
  return planned.map((job, at) => ({ ...job, id: `${turnId}.j${at + 1}`, conversationId: lease.conversationId }));
}

/** Events of the engine itself are only relayed where somebody asked for them. */
const isEngineEvent = (name: string) => name.startsWith('handoff.');
const DEFAULT_EVENT_QUEUE = 'domain-events';
