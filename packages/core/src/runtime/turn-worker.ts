import type { ConversationSnapshot } from '../conversation/conversation-snapshot.ts';
import { contactOf } from '../conversation/ids.ts';
import { FlowStructureChangedError } from '../errors/flow-structure-changed-error.ts';
import { FlowVersionMissingError } from '../errors/flow-version-missing-error.ts';
import { KeysUnavailableError } from '../errors/keys-unavailable-error.ts';
import { PersonErasedError } from '../errors/person-erased-error.ts';
import { ProcessDiedError } from '../errors/process-died-error.ts';
import { SealBrokenError } from '../errors/seal-broken-error.ts';
import { StoreUnavailableError } from '../errors/store-unavailable-error.ts';
import { type TurnIds, turnIds } from '../flow/engine/turn-ids.ts';
import type { TurnEvent, WorkResult } from '../flow/engine/turn-inputs.ts';
import type { TurnDone } from '../flow/engine/turn-result.ts';
import type { CommitOutcome, ConsumedEntry, Lease, LeasedWork } from '../ports/conversation-store/turns.ts';
import type { Understanding } from '../ports/intent-router/intent-router.ts';
import type { LadderTrace } from '../ports/intent-router/ladder-trace.ts';
import { publicId } from '../privacy/public-id.ts';
import type { SafeFields } from '../privacy/safe.ts';
import type { Sealed } from '../privacy/sealed.ts';
import { apologyFor, goneQuiet } from './apology-for.ts';
import type { TurnContext } from './bot-context.ts';
import { commitTurn } from './commit-turn.ts';
import { computeTurn } from './compute-turn.ts';
import { LeaseKeeper } from './lease-keeper.ts';
import { type PlannedTurn, planTurns, type ReadEntry } from './plan-turns.ts';
import { reasonOf } from './reason-of.ts';
import { openSnapshot } from './seal-snapshot.ts';
import { showPresence } from './show-presence.ts';
import { openInbound } from './stored-inbound.ts';
import { inSpan } from './telemetry/in-span.ts';
import { nameOf } from './telemetry/name-of.ts';
import type { SafeSpan } from './telemetry/safe-span.ts';
import { SILENT_SPAN } from './telemetry/silent-span.ts';
import { isUnderstanding, understandMessage } from './understand-message.ts';

/** The conversation as the lease holder knows it, from turn to turn. */
interface Held {
  /** With the sealer of the contact. */
  context: TurnContext;
  readonly work: LeasedWork;
  readonly keeper: LeaseKeeper;
  /** Now by the store's clock. */
  readonly storeNow: () => number;
  version: number;
  snapshot: ConversationSnapshot | undefined;
  /** Of the turn that is not committed yet. */
  ids: TurnIds | undefined;
  /** Of the turn that runs. */
  span: SafeSpan;
}

/** Leases conversations and carries their messages and timers through turns. */
export class TurnWorker {
  readonly #context: TurnContext;
  readonly #leaseMs: number;
  readonly #maxMessages: number;
  readonly #maxAttempts: number;
  readonly #backoffMs: number;
  /** Leases held now. */
  readonly #held = new Map<Lease, LeaseKeeper>();
  #isOnSuspect = false;

  constructor(context: TurnContext) {
    this.#context = context;
    const { leaseMs = 30_000, maxMessages = 16, maxAttempts = 5, backoffMs = 1_000 } = context.options.turns ?? {};
    this.#leaseMs = leaseMs;
    this.#maxMessages = maxMessages;
    this.#maxAttempts = maxAttempts;
    this.#backoffMs = backoffMs;
  }

  /** Works through one conversation that has something to do. `false` when none has. */
  async work(): Promise<boolean> {
    const { store, clock, owner } = this.#context;
    const leasedAt = clock.monotonic();
    const work = await store.turns.lease({ owner, ttlMs: this.#leaseMs, maxMessages: this.#maxMessages });
    if (work === undefined) return false;
    const isSuspect = work.takeovers >= SUSPECT_AFTER;
    if (isSuspect && this.#isOnSuspect) {
      await store.turns.release(work.lease, { retryAt: work.leasedAt + SUSPECT_RETRY_MS });
      return true;
    }
    const keeper = new LeaseKeeper(store, clock, work.lease, this.#leaseMs, leasedAt);
    this.#held.set(work.lease, keeper);
    if (isSuspect) this.#isOnSuspect = true;
    try {
      await this.#converse(work, keeper, () => work.leasedAt + Math.ceil(clock.monotonic() - leasedAt));
    } finally {
      if (isSuspect) this.#isOnSuspect = false;
      this.#held.delete(work.lease);
      keeper.stop();
    }
    return true;
  }

  /** Gives back every lease still held, so that others go on at once; what runs under them commits nothing. Answers how many. */
  async handBack(): Promise<number> {
    const held = [...this.#held];
    await Promise.allSettled(
      held.map(([lease, keeper]) => {
        keeper.abandon();
        return this.#context.store.turns.release(lease);
      }),
    );
    return held.length;
  }

  async #converse(work: LeasedWork, keeper: LeaseKeeper, storeNow: () => number): Promise<void> {
    const { options, clock, telemetry, snapshots, keys } = this.#context;
    const contact = contactOf(work.lease.conversationId);
    const place = { version: work.version, snapshot: undefined, ids: undefined };
    const held: Held = { context: this.#context, work, keeper, storeNow, ...place, span: SILENT_SPAN };
    let entry: ReadEntry | undefined;
    try {
      const sealer = await keys.sealerOf(contact);
      if (sealer !== this.#context.sealer) held.context = { ...this.#context, sealer };
      if (work.snapshot !== undefined) {
        held.snapshot =
          snapshots.get(work.lease.conversationId, work.snapshot) ?? openSnapshot(sealer, work.lease.conversationId, work.snapshot);
      }
      if (work.takeovers >= this.#maxAttempts) return await this.#setAside(held);
      if (work.timers.length > 0 && !(await this.#timers(held))) return;
      const leasedAt = clock.now();
      const entries = work.messages.map((message) => {
        if (message.attempts === 0) telemetry.metering.stage('lease_wait', leasedAt - message.receivedAt);
        entry = { ...message, inbound: { signal: { type: 'agent.release' } } };
        return { ...message, inbound: openInbound(sealer, contact, message.body) };
      });
      const turns = planTurns(entries, options.backlog ?? { policy: 'replay' }, clock.now(), work.takeovers > 0);
      for (const [at, turn] of turns.entries()) {
        entry = turn.entry;
        if (!(await this.#message(held, turn, at < turns.length - 1))) return;
      }
    } catch (error) {
      await this.#failed(held, entry, error);
    }
  }

  /** One turn for the timers that are due. */
  #timers(held: Held): Promise<boolean> {
    return this.#inTurn(held, undefined, () => this.#fire(held));
  }

  async #fire(held: Held): Promise<boolean> {
    const { work } = held;
    const events = work.timers.map((timer): TurnEvent => ({ type: 'timer', id: timer.id }));
    const trigger = work.timers.map((timer) => timer.id).join(' ');
    const done = await this.#compute(held, events, trigger);
    return (
      done !== 'lost' &&
      this.#commit(
        held,
        done,
        [],
        work.timers.map((timer) => timer.id),
        work.messages.length > 0,
        undefined,
      )
    );
  }

  /** One turn for a message. */
  #message(held: Held, turn: PlannedTurn, keepLease: boolean): Promise<boolean> {
    return this.#inTurn(held, turn, () => this.#handle(held, turn, keepLease));
  }

  /** Tells of the turn that `work` is. */
  #inTurn(held: Held, turn: PlannedTurn | undefined, work: () => Promise<boolean>): Promise<boolean> {
    const span = this.#context.telemetry.tracing.start('recado.turn', {
      parent: turn?.entry.inbound.trace,
      links: turn?.absorbed.map(({ inbound }) => inbound.trace) ?? [],
    });
    held.span = span;
    if (span.isRecording) {
      const { lease, takeovers, timers } = held.work;
      span.set({ 'recado.conversation_id': lease.conversationId, 'recado.takeovers': takeovers });
      if (turn === undefined) span.set({ 'recado.timers': timers.length });
      else span.set({ 'recado.merged': turn.absorbed.length, 'recado.attempt': turn.entry.attempts + 1, 'recado.is_late': turn.isLate });
    }
    return inSpan(span, work);
  }

  async #handle(held: Held, turn: PlannedTurn, keepLease: boolean): Promise<boolean> {
    const { inbound, inboundId } = turn.entry;
    if ('signal' in inbound) return this.#answer(held, turn, { type: 'signal', signal: inbound.signal }, undefined, keepLease);
    const { conversationId } = held.work.lease;
    const hidePresence = held.snapshot?.handoff === undefined ? showPresence(this.#context, conversationId, inbound.message.id) : undefined;
    try {
      const understanding = await understandMessage(held.context, held.work, held.snapshot, inboundId, inbound.message);
      const event: TurnEvent = { type: 'message', message: inbound.message, understanding, isLate: turn.isLate };
      return await this.#answer(held, turn, event, understanding, keepLease);
    } finally {
      hidePresence?.();
    }
  }

  async #answer(
    held: Held,
    turn: PlannedTurn,
    event: TurnEvent,
    understanding: Understanding | undefined,
    keepLease: boolean,
  ): Promise<boolean> {
    const done = await this.#compute(held, [event], turn.entry.inboundId);
    const consumed: ConsumedEntry[] = [
      ...turn.absorbed.map(({ inboundId }) => ({ inboundId, as: 'merged' as const })),
      { inboundId: turn.entry.inboundId, as: 'handled' },
    ];
    return done !== 'lost' && this.#commit(held, done, consumed, [], keepLease, understanding, turn);
  }

  async #compute(held: Held, events: readonly TurnEvent[], trigger: string): Promise<TurnDone | 'lost'> {
    const { sealer, clock, telemetry } = held.context;
    const context = { purpose: 'checkpoint', subject: contactOf(held.work.lease.conversationId) };
    const results = new Map<string, WorkResult>();
    for (const { key, result } of held.work.checkpoints) {
      if (!isUnderstanding(key)) results.set(key, sealer.open(result as Sealed<WorkResult>, context));
    }
    const startedAt = clock.monotonic();
    const { lease } = held.work;
    const ids = turnIds(lease.conversationId, held.version, trigger);
    held.ids = ids;
    const done = await computeTurn(held.context, { lease, snapshot: held.snapshot, events, ids, results, span: held.span }, held.keeper);
    telemetry.metering.stage('compute', clock.monotonic() - startedAt);
    if (done === 'lost') {
      telemetry.metering.turn('lost');
      held.span.set({ 'recado.outcome': publicId('lost') });
    }
    return done;
  }

  /** `true` when the next turn of the batch may go on. */
  async #commit(
    held: Held,
    done: TurnDone,
    consumed: readonly ConsumedEntry[],
    firedTimers: readonly string[],
    keepLease: boolean,
    understanding: Understanding | undefined,
    turn?: PlannedTurn,
  ): Promise<boolean> {
    const { logger, store, clock, telemetry } = this.#context;
    const startedAt = clock.monotonic();
    const { lease } = held.work;
    const trigger = consumed.at(-1)?.inboundId ?? firedTimers.join(' ');
    const outcome = await commitTurn(held.context, {
      turnId: (held.ids ?? turnIds(lease.conversationId, held.version, trigger)).turnId,
      lease,
      version: held.version,
      before: held.snapshot,
      done,
      consumed,
      firedTimers,
      keepLease,
      understanding,
      turn,
      span: held.span,
    });
    telemetry.metering.stage('commit', clock.monotonic() - startedAt);
    telemetry.metering.turn(outcome.status === 'committed' && consumed[0]?.as === 'dead-lettered' ? 'dead-lettered' : outcome.status);
    if (held.span.isRecording) tellOutcome(held.span, outcome, done, understanding);
    if (outcome.status === 'committed') {
      held.version = outcome.version;
      held.snapshot = done.next;
      held.ids = undefined;
      return true;
    }
    logger.warn('turn.not_committed', { conversationId: held.work.lease.conversationId, outcome: publicId(outcome.status) });
    if (outcome.status === 'duplicate') await store.turns.release(held.work.lease);
    return false;
  }

  async #failed(held: Held, entry: ReadEntry | undefined, error: unknown): Promise<void> {
    const { store, logger, telemetry } = this.#context;
    const { lease } = held.work;
    const { conversationId } = lease;
    if (NOT_OURS_TO_DO.some((kind) => error instanceof kind)) {
      // Another version, or another key; or the contact was erased while we looked. The message is not to blame and loses no try.
      logger.error('turn.handed_back', { conversationId, reason: reasonOf(error) });
      telemetry.metering.turn('handed-back');
      const blockedId = entry?.inboundId ?? held.work.messages[0]?.inboundId;
      return store.turns.release(lease, {
        retryAt: held.storeNow() + HAND_BACK_MS,
        ...(blockedId === undefined ? {} : { blocked: { inboundId: blockedId, reason: reasonOf(error) } }),
      });
    }
    if (error instanceof StoreUnavailableError || error instanceof KeysUnavailableError) {
      logger.warn('turn.handed_back', { conversationId, reason: reasonOf(error) });
      telemetry.metering.turn('handed-back');
      return this.#releaseInTime(held);
    }
    const attempts = (entry?.attempts ?? 0) + 1;
    const cause = error instanceof Error ? error.cause : undefined;
    telemetry.metering.turn('failed');
    logger.error('turn.failed', { conversationId, reason: reasonOf(error), cause: reasonOf(cause ?? error), attempts });
    if (entry !== undefined && attempts >= this.#maxAttempts) return this.#giveUp(held, entry, error);
    const retryAt = held.storeNow() + (entry === undefined ? TIMER_RETRY_MS : this.#backoffMs * 2 ** (attempts - 1));
    await store.turns.release(lease, { retryAt, ...(entry === undefined ? {} : { failedInboundId: entry.inboundId }) });
  }

  /** Gives a lease back as soon as the store takes it again; until then it runs out by itself. Nobody is to blame for a store, or keys, that are away. */
  async #releaseInTime(held: Held): Promise<void> {
    const { store, clock } = this.#context;
    const { work, keeper } = held;
    try {
      await store.turns.release(work.lease, { retryAt: held.storeNow() + STORE_RETRY_MS });
    } catch {
      if (keeper.isHeld) clock.after(STORE_RETRY_MS, () => void this.#releaseInTime(held));
    }
  }

  /** What its processes died over is not tried again: the due timers if there are any, else the first message. */
  async #setAside(held: Held): Promise<void> {
    const { sealer, logger } = held.context;
    const { lease, timers, messages, takeovers } = held.work;
    const [first] = messages;
    if (timers.length === 0 && first !== undefined) {
      const entry = { ...first, inbound: openInbound(sealer, contactOf(lease.conversationId), first.body) };
      return this.#giveUp(held, entry, new ProcessDiedError('message', takeovers));
    }
    logger.error('timers.dropped', { conversationId: lease.conversationId, timers: timers.length, takeovers });
    const fired = timers.map(({ id }) => id);
    await this.#commit(held, goneQuiet(lease.conversationId, held.snapshot), [], fired, false, undefined);
  }

  /** The message becomes a dead letter with the reason, the contact is told, and the conversation goes on. */
  async #giveUp(held: Held, entry: ReadEntry, error: unknown): Promise<void> {
    const reason = reasonOf(error instanceof Error && error.cause !== undefined ? error.cause : error);
    const done = apologyFor(this.#context.definition, held.work.lease.conversationId, held.snapshot, entry);
    await this.#commit(held, done, [{ inboundId: entry.inboundId, as: 'dead-lettered', reason }], [], false, undefined);
  }
}

/** What makes this process not the one to do it. */
const NOT_OURS_TO_DO = [FlowVersionMissingError, FlowStructureChangedError, SealBrokenError, PersonErasedError];

function tellOutcome(
  span: SafeSpan,
  outcome: CommitOutcome,
  { next, replies, jobs, events, answers }: TurnDone,
  understanding: Understanding | undefined,
): void {
  const frame = next.stack.at(-1);
  span.set({
    'recado.outcome': publicId(outcome.status),
    'recado.replies': replies.length,
    'recado.jobs': jobs.length + events.length,
    ...(frame === undefined ? {} : { 'recado.flow': nameOf(frame.flowId), 'recado.step': nameOf(frame.stepId) }),
    ...(understanding === undefined
      ? {}
      : { 'recado.confidence': understanding.confidence, 'recado.source': nameOf(understanding.source) }),
    ...ladderFields([...(understanding?.trace === undefined ? [] : [understanding.trace]), ...answers]),
    ...(understanding?.intent === undefined ? {} : { 'recado.intent': nameOf(understanding.intent) }),
  });
}

/** What models took, and how the last rung ended, when one was climbed. */
function ladderFields(traces: readonly LadderTrace[]): SafeFields {
  const last = traces.at(-1)?.steps.at(-1);
  if (last === undefined) return {};
  const calls = traces.reduce((sum, { spent }) => sum + spent.calls, 0);
  return { 'recado.llm_calls': calls, 'recado.rung': nameOf(`${last.rung}.${last.outcome}.${last.why}`) };
}

/** From so many deaths in a row on, one such conversation runs at a time: what shared a process with the cause gets through. */
const SUSPECT_AFTER = 2;
const SUSPECT_RETRY_MS = 1_000;
const STORE_RETRY_MS = 1_000;
/** A conversation this process cannot work on is offered again this much later. */
const HAND_BACK_MS = 5_000;
/** A timer's turn that fails is tried again this much later. */
const TIMER_RETRY_MS = 30_000;
