import { hostname } from 'node:os';
import type { ContactAddresses } from '../conversation/contact.ts';
import { type ChannelId, type ConversationId, contactOf, conversationId } from '../conversation/ids.ts';
import { FlowStructureChangedError } from '../errors/flow-structure-changed-error.ts';
import { FlowVersionMissingError } from '../errors/flow-version-missing-error.ts';
import { findStrandedFlows } from '../flow/check/check-live-flows.ts';
import type { BotDefinition } from '../flow/compile/bot-definition.ts';
import type { ConversationSignal } from '../flow/engine/turn-inputs.ts';
import type { ConversationStore, WorkKind } from '../ports/conversation-store/conversation-store.ts';
import { publicId } from '../privacy/public-id.ts';
import type { BotContext } from './bot-context.ts';
import type { BotRole } from './bot-options.ts';
import { Dispatcher } from './dispatcher.ts';
import { JobRelay } from './job-relay.ts';
import { Lanes } from './lanes.ts';
import { reasonOf } from './reason-of.ts';
import { Receiver } from './receiver.ts';
import { reportConversation } from './report-conversation.ts';
import { openSnapshot } from './seal-snapshot.ts';
import { sealInbound } from './stored-inbound.ts';
import type { ConversationReport } from './turn-report.ts';
import { TurnWorker } from './turn-worker.ts';

/** A bot at work: receive → route → turn → commit → dispatch. Made by `createBot`. */
export class Bot {
  readonly definition: BotDefinition;
  readonly store: ConversationStore;
  readonly #context: BotContext;
  readonly #receiver: Receiver;
  readonly #turns: Lanes;
  readonly #dispatch: Lanes;
  readonly #jobs: Lanes;
  #stopListening: (() => void) | undefined;
  #cancelTimer: (() => void) | undefined;
  #cancelHousekeeping: (() => void) | undefined;
  #isRunning = false;

  constructor(parts: Omit<BotContext, 'onTimersSet'>) {
    const context: BotContext = { ...parts, onTimersSet: () => void this.#watchTimers() };
    this.definition = context.definition;
    this.store = context.store;
    this.#context = context;
    this.#receiver = new Receiver(context);
    const { turns = {}, sending = {} } = context.options;
    const { pollMs = 1_000 } = turns;
    this.#turns = this.#lanes(turns.concurrency ?? 16, pollMs, new TurnWorker(context));
    this.#dispatch = this.#lanes(sending.concurrency ?? 16, pollMs, new Dispatcher(context));
    this.#jobs = this.#lanes(1, pollMs, new JobRelay(context));
  }

  /**
   * Starts receiving and working.
   * @throws FlowVersionMissingError, FlowStructureChangedError when live conversations would be stranded.
   */
  async start(): Promise<void> {
    if (this.#isRunning) return;
    const { missing, changed } = findStrandedFlows(this.definition, await this.store.turns.flowsInUse());
    if (missing.length > 0) throw new FlowVersionMissingError(missing);
    if (changed.length > 0) throw new FlowStructureChangedError(changed);
    this.#isRunning = true;
    this.#stopListening = this.store.onWork((kind) => this.#hinted(kind));
    if (this.#does('worker')) this.#turns.start();
    if (this.#does('dispatcher')) for (const lanes of [this.#dispatch, this.#jobs]) lanes.start();
    if (this.#does('timers')) {
      await this.#watchTimers();
      this.#keepHouse();
    }
    if (this.#does('webhook')) await this.#context.transport.start(this.#receiver);
    this.#context.logger.info('bot.started', { owner: publicId(this.#context.owner), flows: this.definition.flows.size });
  }

  /** Stops receiving, finishes the turns and sends that run, and hands back the rest. The store and the queue stay open: they are yours. */
  async stop(): Promise<void> {
    if (!this.#isRunning) return;
    this.#isRunning = false;
    await this.#context.transport.stop();
    this.#stopListening?.();
    this.#cancelTimer?.();
    this.#cancelHousekeeping?.();
    await Promise.all(this.#all().map((lanes) => lanes.stop()));
    this.#context.logger.info('bot.stopped', {});
  }

  /** Puts something from our side into a conversation's mailbox, durable when it resolves. `id` makes a repeated call one signal. */
  async signal(conversation: ConversationId, signal: ConversationSignal, id: string = this.#context.ids.newId('s')): Promise<void> {
    const { sealer, clock } = this.#context;
    await this.store.mailbox.accept([
      {
        inboundId: sealer.lookup('signal', `${conversation}/${id}`),
        conversationId: conversation,
        receivedAt: clock.now(),
        body: sealInbound(sealer, contactOf(conversation), { signal }),
      },
    ]);
  }

  /** The conversation with a contact of these addresses on a channel, made when new. */
  async conversationWith(channel: ChannelId, addresses: ContactAddresses): Promise<ConversationId> {
    return conversationId(channel, await this.#receiver.contactOf(addresses));
  }

  /** Where a conversation stands, personal values masked; `undefined` before its first turn. */
  async inspect(conversation: ConversationId): Promise<ConversationReport | undefined> {
    const kept = await this.store.people.snapshot(conversation);
    if (kept === undefined) return undefined;
    return reportConversation(this.definition, openSnapshot(this.#context.sealer, contactOf(conversation), kept.snapshot));
  }

  /** Resolves when this process has nothing it could do now. What waits for its time (retries, timers) still waits. */
  async idle(): Promise<void> {
    while (this.#all().some((lanes) => !lanes.isIdle)) await Promise.all(this.#all().map((lanes) => lanes.idle()));
  }

  /** Whether every message is consumed, every reply settled and every job with the queue. Future timers do not count. */
  async isSettled(): Promise<boolean> {
    if (this.#all().some((lanes) => !lanes.isIdle)) return false;
    const { pending, replies, jobs } = await this.store.ledger.balance();
    return pending === 0 && replies.waiting === 0 && (jobs === 0 || this.#context.options.queue === undefined);
  }

  #does(role: BotRole): boolean {
    return this.#context.options.roles?.includes(role) ?? true;
  }

  #all(): readonly Lanes[] {
    return [this.#turns, this.#dispatch, this.#jobs];
  }

  #hinted(kind: WorkKind): void {
    if (kind === 'outbox') this.#dispatch.wake();
    else if (kind === 'job') this.#jobs.wake();
    else this.#turns.wake();
  }

  /** Sleeps until the soonest timer is due. */
  async #watchTimers(): Promise<void> {
    const { clock } = this.#context;
    const next = await this.store.timers.next().catch(() => undefined);
    if (next === undefined || !this.#isRunning) return;
    this.#cancelTimer?.();
    this.#cancelTimer = clock.after(Math.min(Math.max(next - clock.now(), 0), MAX_SLEEP_MS), () => {
      this.#turns.wake();
      void this.#watchTimers();
    });
  }

  /** Forgets what was settled longer ago than anybody repeats a webhook. */
  #keepHouse(): void {
    const { clock, options, logger } = this.#context;
    this.store.ledger
      .forget(clock.now() - (options.retentionMs ?? RETENTION_MS))
      .catch((error) => logger.error('work.failed', { reason: reasonOf(error) }));
    this.#cancelHousekeeping = clock.after(HOUSEKEEPING_MS, () => this.#keepHouse());
  }

  #lanes(concurrency: number, pollMs: number, worker: { work(): Promise<boolean> }): Lanes {
    const { clock, logger } = this.#context;
    return new Lanes({
      clock,
      concurrency,
      pollMs,
      work: () => worker.work(),
      onError: (error) => logger.error('work.failed', { reason: reasonOf(error) }),
    });
  }
}

const MAX_SLEEP_MS = 60_000;
const HOUSEKEEPING_MS = 3_600_000;
/** Meta repeats a webhook for up to seven days. */
const RETENTION_MS = 8 * 24 * 3_600_000;

/** Names this process to operators. */
export const processName = (): string => `${hostname().replace(/[^\w-]/g, '_')}.${process.pid}`;
