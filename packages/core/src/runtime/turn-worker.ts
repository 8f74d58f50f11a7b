import type { ConversationSnapshot } from '../conversation/conversation-snapshot.ts';
import { contactOf } from '../conversation/ids.ts';
import { FlowStructureChangedError } from '../errors/flow-structure-changed-error.ts';
import { FlowVersionMissingError } from '../errors/flow-version-missing-error.ts';
import { SealBrokenError } from '../errors/seal-broken-error.ts';
import type { ActionResult } from '../flow/engine/action-result.ts';
import type { TurnEvent } from '../flow/engine/turn-inputs.ts';
import type { TurnDone } from '../flow/engine/turn-result.ts';
import type { ConsumedEntry, LeasedWork } from '../ports/conversation-store/turns.ts';
import type { Understanding } from '../ports/intent-router/intent-router.ts';
import { publicId } from '../privacy/public-id.ts';
import type { Sealed } from '../privacy/sealed.ts';
import { apologyFor } from './apology-for.ts';
import type { BotContext } from './bot-context.ts';
import { commitTurn } from './commit-turn.ts';
import { computeTurn } from './compute-turn.ts';
import { LeaseKeeper } from './lease-keeper.ts';
import { type PlannedTurn, planTurns, type ReadEntry } from './plan-turns.ts';
import { reasonOf } from './reason-of.ts';
import { openSnapshot } from './seal-snapshot.ts';
import { showPresence } from './show-presence.ts';
import { openInbound } from './stored-inbound.ts';
import { isUnderstanding, understandMessage } from './understand-message.ts';

/** The conversation as the lease holder knows it, from turn to turn. */
interface Held {
  readonly work: LeasedWork;
  readonly keeper: LeaseKeeper;
  version: number;
  snapshot: ConversationSnapshot | undefined;
}

/** Leases conversations and carries their messages and timers through turns. */
export class TurnWorker {
  readonly #context: BotContext;
  readonly #leaseMs: number;
  readonly #maxMessages: number;
  readonly #maxAttempts: number;
  readonly #backoffMs: number;

  constructor(context: BotContext) {
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
    const keeper = new LeaseKeeper(store, clock, work.lease, this.#leaseMs, leasedAt);
    try {
      await this.#converse(work, keeper);
    } finally {
      keeper.stop();
    }
    return true;
  }

  async #converse(work: LeasedWork, keeper: LeaseKeeper): Promise<void> {
    const { sealer, options, clock } = this.#context;
    const contact = contactOf(work.lease.conversationId);
    const held: Held = { work, keeper, version: work.version, snapshot: undefined };
    let entry: ReadEntry | undefined;
    try {
      if (work.snapshot !== undefined) held.snapshot = openSnapshot(sealer, contact, work.snapshot);
      if (work.timers.length > 0 && !(await this.#timers(held))) return;
      const entries = work.messages.map((message) => {
        entry = { ...message, inbound: { signal: { type: 'agent.release' } } };
        return { ...message, inbound: openInbound(sealer, contact, message.body) };
      });
      const turns = planTurns(entries, options.backlog ?? { policy: 'replay' }, clock.now());
      for (const [at, turn] of turns.entries()) {
        entry = turn.entry;
        if (!(await this.#message(held, turn, at < turns.length - 1))) return;
      }
    } catch (error) {
      await this.#failed(held, entry, error);
    }
  }

  /** One turn for the timers that are due. */
  async #timers(held: Held): Promise<boolean> {
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
  async #message(held: Held, turn: PlannedTurn, keepLease: boolean): Promise<boolean> {
    const { inbound, inboundId } = turn.entry;
    if ('signal' in inbound) return this.#answer(held, turn, { type: 'signal', signal: inbound.signal }, undefined, keepLease);
    const { conversationId } = held.work.lease;
    const hidePresence = held.snapshot?.handoff === undefined ? showPresence(this.#context, conversationId, inbound.message.id) : undefined;
    try {
      const understanding = await understandMessage(this.#context, held.work, held.snapshot, inboundId, inbound.message);
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
    const { sealer } = this.#context;
    const context = { purpose: 'checkpoint', subject: contactOf(held.work.lease.conversationId) };
    const results = new Map<string, ActionResult>();
    for (const { key, result } of held.work.checkpoints) {
      if (!isUnderstanding(key)) results.set(key, sealer.open(result as Sealed<ActionResult>, context));
    }
    return computeTurn(
      this.#context,
      { lease: held.work.lease, version: held.version, snapshot: held.snapshot, events, trigger, results },
      held.keeper,
    );
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
    const { logger, store } = this.#context;
    const outcome = await commitTurn(this.#context, {
      lease: held.work.lease,
      version: held.version,
      before: held.snapshot,
      done,
      consumed,
      firedTimers,
      keepLease,
      understanding,
      turn,
    });
    if (outcome.status === 'committed') {
      held.version = outcome.version;
      held.snapshot = done.next;
      return true;
    }
    logger.warn('turn.not_committed', { conversationId: held.work.lease.conversationId, outcome: publicId(outcome.status) });
    if (outcome.status === 'duplicate') await store.turns.release(held.work.lease);
    return false;
  }

  async #failed(held: Held, entry: ReadEntry | undefined, error: unknown): Promise<void> {
    const { store, clock, logger } = this.#context;
    const { lease } = held.work;
    const { conversationId } = lease;
    if (error instanceof FlowVersionMissingError || error instanceof FlowStructureChangedError || error instanceof SealBrokenError) {
      // This process is not the one to do it: another version, or another key. The message is not to blame and loses no try.
      logger.error('turn.handed_back', { conversationId, reason: reasonOf(error) });
      return store.turns.release(lease, { retryAt: clock.now() + HAND_BACK_MS });
    }
    const attempts = (entry?.attempts ?? 0) + 1;
    const cause = error instanceof Error ? error.cause : undefined;
    logger.error('turn.failed', { conversationId, reason: reasonOf(error), cause: reasonOf(cause ?? error), attempts });
    if (entry !== undefined && attempts >= this.#maxAttempts) return this.#giveUp(held, entry, error);
    const retryAt = clock.now() + (entry === undefined ? TIMER_RETRY_MS : this.#backoffMs * 2 ** (attempts - 1));
    await store.turns.release(lease, { retryAt, ...(entry === undefined ? {} : { failedInboundId: entry.inboundId }) });
  }

  /** The message becomes a dead letter with the reason, the contact is told, and the conversation goes on. */
  async #giveUp(held: Held, entry: ReadEntry, error: unknown): Promise<void> {
    const reason = reasonOf(error instanceof Error && error.cause !== undefined ? error.cause : error);
    const done = apologyFor(this.#context.definition, held.work.lease.conversationId, held.snapshot, entry);
    await this.#commit(held, done, [{ inboundId: entry.inboundId, as: 'dead-lettered', reason }], [], false, undefined);
  }
}

/** A conversation this process cannot work on is offered again this much later. */
const HAND_BACK_MS = 5_000;
/** A timer's turn that fails is tried again this much later. */
const TIMER_RETRY_MS = 30_000;
