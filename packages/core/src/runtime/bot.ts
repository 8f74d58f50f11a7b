import { hostname } from 'node:os';
import type { ContactAddresses } from '../conversation/contact.ts';
import { type ChannelId, type ConversationId, contactOf, conversationId } from '../conversation/ids.ts';
import { FlowStructureChangedError } from '../errors/flow-structure-changed-error.ts';
import { FlowVersionMissingError } from '../errors/flow-version-missing-error.ts';
import { PersonErasedError } from '../errors/person-erased-error.ts';
import { findStrandedFlows } from '../flow/check/check-live-flows.ts';
import type { BotDefinition } from '../flow/compile/bot-definition.ts';
import type { ConversationSignal } from '../flow/engine/turn-inputs.ts';
import type { ConversationStore, WorkKind } from '../ports/conversation-store/conversation-store.ts';
import type { History } from '../ports/history/history.ts';
import { publicId } from '../privacy/public-id.ts';
import type { BotContext } from './bot-context.ts';
import type { BotRole } from './bot-options.ts';
import { circuitOf } from './circuit-of.ts';
import { Dispatcher } from './dispatcher.ts';
import { createBotHealth } from './health/bot-health.ts';
import type { HealthMonitor } from './health/health-monitor.ts';
import { type HealthReport, reportHealth } from './health/health-report.ts';
import { HistoryRecorder } from './history/history-recorder.ts';
import { keepHistory } from './history/keep-history.ts';
import { JobRelay } from './job-relay.ts';
import { Lanes } from './lanes.ts';
import { OwnReplies } from './own-replies.ts';
import { reasonOf } from './reason-of.ts';
import { Receiver } from './receiver.ts';
import { reportConversation } from './report-conversation.ts';
import { assertSameLookupKey } from './same-lookup-key.ts';
import { openSnapshot } from './seal-snapshot.ts';
import { SnapshotCache } from './snapshot-cache.ts';
import { sealInbound } from './stored-inbound.ts';
import type { ConversationReport } from './turn-report.ts';
import { TurnWorker } from './turn-worker.ts';

/** A bot at work: receive → route → turn → commit → dispatch. Made by `createBot`. */
export class Bot {
  readonly definition: BotDefinition;
  readonly store: ConversationStore;
  readonly #context: BotContext;
  readonly #receiver: Receiver;
  readonly #worker: TurnWorker;
  readonly #history: HistoryRecorder | undefined;
  readonly #turns: Lanes;
  readonly #dispatch: Lanes;
  readonly #jobs: Lanes;
  #stopListening: (() => void) | undefined;
  #cancelTimer: (() => void) | undefined;
  #cancelHousekeeping: (() => void) | undefined;
  #stopKeepingHistory: (() => void) | undefined;
  #stopObserving: (() => void) | undefined;
  readonly #health: HealthMonitor;
  #isRunning = false;

  constructor(parts: Omit<BotContext, 'onTimersSet'>) {
    const shared: BotContext = { ...parts, onTimersSet: () => void this.#watchTimers() };
    const { turns = {}, sending = {}, roles, history } = parts.options;
    const { pollMs = 1_000 } = turns;
    const dispatcher = new Dispatcher(shared);
    this.#dispatch = lanesOf(shared, sending.concurrency ?? 64, pollMs, dispatcher);
    this.#jobs = lanesOf(shared, 1, pollMs, new JobRelay(shared));
    const context = {
      ...shared,
      ownReplies: roles?.includes('dispatcher') === false ? undefined : new OwnReplies(dispatcher, this.#dispatch),
      snapshots: new SnapshotCache(),
      history: history === undefined ? undefined : recorderOf(shared, history),
    };
    this.#worker = new TurnWorker(context);
    this.#turns = lanesOf(shared, turns.concurrency ?? 16, pollMs, this.#worker);
    this.definition = context.definition;
    this.store = context.store;
    this.#context = context;
    this.#history = context.history;
    this.#receiver = new Receiver(context);
    this.#health = createBotHealth(context);
  }

  /**
   * Starts receiving and working.
   * @throws FlowVersionMissingError, FlowStructureChangedError when live conversations would be stranded.
   * @throws KeyMissingError when the key ring has lost the key by which people are found.
   */
  async start(): Promise<void> {
    if (this.#isRunning) return;
    this.#warnWithoutKeys();
    await assertSameLookupKey(this.store, this.#context.sealer);
    const { missing, changed } = findStrandedFlows(this.definition, await this.store.turns.flowsInUse());
    if (missing.length > 0) throw new FlowVersionMissingError(missing);
    if (changed.length > 0) throw new FlowStructureChangedError(changed);
    if (this.#does('worker')) await this.#prepareRouter();
    const { clock, telemetry, options } = this.#context;
    this.#stopObserving = telemetry.observe({ store: this.store, queue: options.queue, clock });
    this.#isRunning = true;
    this.#stopListening = this.store.onWork((kind, pieces) => this.#hinted(kind, pieces));
    if (this.#does('worker')) this.#turns.start();
    if (this.#does('dispatcher')) for (const lanes of [this.#dispatch, this.#jobs]) lanes.start();
    if (this.#does('timers')) {
      await this.#watchTimers();
      this.#keepHouse();
      if (options.history !== undefined) this.#stopKeepingHistory = keepHistory(options.history, this.#context);
    }
    if (this.#does('webhook')) await this.#context.transport.start(this.#receiver);
    this.#context.logger.info('bot.started', { owner: publicId(this.#context.owner), flows: this.definition.flows.size });
  }

  /**
   * Stops receiving and finishes the turns and sends that run. What has not ended by `withinMs` is handed back: its leases are released, so
   * that another process goes on at once, and a send without an answer is settled by its receipt. The store and the queue stay open: they
   * are yours.
   */
  async stop({ withinMs = STOP_WITHIN_MS }: StopOptions = {}): Promise<void> {
    if (!this.#isRunning) return;
    this.#isRunning = false;
    this.#stopObserving?.();
    this.#stopListening?.();
    this.#cancelTimer?.();
    this.#cancelHousekeeping?.();
    this.#stopKeepingHistory?.();
    const { clock, logger, transport } = this.#context;
    const ended = Promise.all([transport.stop(), ...this.#all().map((lanes) => lanes.stop())]).then(() => this.#history?.flush());
    let cancel = () => {};
    const late = new Promise<'late'>((resolve) => {
      cancel = clock.after(withinMs, () => resolve('late'));
    });
    const outcome = await Promise.race([ended, late]);
    cancel();
    if (outcome !== 'late') return logger.info('bot.stopped', {});
    const turns = await this.#worker.handBack();
    logger.warn('bot.stopped', { turnsHandedBack: turns, sendsOpen: this.#dispatch.size });
  }

  /**
   * Puts something from our side into a conversation's mailbox, durable when it resolves. `id` makes a repeated call one signal.
   * @throws PersonErasedError
   */
  async signal(conversation: ConversationId, signal: ConversationSignal, id: string = this.#context.ids.newId('s')): Promise<void> {
    const { sealer, clock, keys } = this.#context;
    const contact = contactOf(conversation);
    const [outcome] = await this.store.mailbox.accept([
      {
        inboundId: sealer.lookup('signal', `${conversation}/${id}`),
        conversationId: conversation,
        receivedAt: clock.now(),
        body: sealInbound(await keys.sealerOf(contact), contact, { signal }),
      },
    ]);
    if (outcome === 'erased') throw new PersonErasedError();
  }

  /** The conversation with a contact of these addresses on a channel, made when new. */
  async conversationWith(channel: ChannelId, addresses: ContactAddresses): Promise<ConversationId> {
    return conversationId(channel, await this.#receiver.contactOf(addresses));
  }

  /** Where a conversation stands, personal values masked; `undefined` before its first turn. */
  async inspect(conversation: ConversationId): Promise<ConversationReport | undefined> {
    const kept = await this.store.people.snapshot(conversation);
    if (kept === undefined) return undefined;
    const sealer = await this.#context.keys.sealerOf(contactOf(conversation));
    return reportConversation(this.definition, openSnapshot(sealer, conversation, kept.snapshot));
  }

  /** How this process is. Answers within two seconds, also when what it looks at hangs. */
  async health(): Promise<HealthReport> {
    return reportHealth(this.#isRunning, await this.#health.look());
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

  /** Erasing somebody is then deleting what is there: backups keep them. */
  #warnWithoutKeys(): void {
    const { options, logger } = this.#context;
    if (options.keys === undefined && process.env.NODE_ENV === 'production') logger.warn('bot.without_person_keys', {});
  }

  #does(role: BotRole): boolean {
    return this.#context.options.roles?.includes(role) ?? true;
  }

  #all(): readonly Lanes[] {
    return [this.#turns, this.#dispatch, this.#jobs];
  }

  #hinted(kind: WorkKind, pieces: number | undefined): void {
    if (kind === 'outbox') this.#dispatch.wake(pieces);
    else if (kind === 'job') this.#jobs.wake(pieces);
    else this.#turns.wake(pieces);
  }

  /** Sleeps until the soonest timer is due. One that is overdue belongs to a conversation that is busy or held back. */
  async #watchTimers(): Promise<void> {
    const { clock } = this.#context;
    const next = await this.store.timers.next().catch(() => undefined);
    if (next === undefined || !this.#isRunning) return;
    const dueIn = next - clock.now();
    if (dueIn <= 0) this.#turns.wake();
    this.#cancelTimer?.();
    this.#cancelTimer = clock.after(dueIn > 0 ? Math.min(dueIn, MAX_SLEEP_MS) : OVERDUE_SLEEP_MS, () => {
      this.#turns.wake();
      void this.#watchTimers();
    });
  }

  /** Waits for a short preparation, so that the first message is understood as well as the last; a long one goes on while messages come. */
  async #prepareRouter(): Promise<void> {
    const { clock, logger, router } = this.#context;
    let cancel = (): void => {};
    const patienceEnds = new Promise<void>((resolve) => {
      cancel = clock.after(PREPARING_MS, resolve);
    });
    const prepared = (async () => router.prepare?.())().finally(() => cancel());
    prepared.catch((error) => logger.error('router.not_prepared', { reason: reasonOf(error) }));
    await Promise.race([prepared, patienceEnds]);
  }

  /** Forgets what was settled longer ago than anybody repeats a webhook. */
  #keepHouse(): void {
    const { clock, options, logger } = this.#context;
    this.store.ledger
      .forget(clock.now() - (options.retentionMs ?? RETENTION_MS))
      .catch((error) => logger.error('work.failed', { reason: reasonOf(error) }));
    this.#cancelHousekeeping = clock.after(HOUSEKEEPING_MS, () => this.#keepHouse());
  }
}

export interface StopOptions {
  /** How long what runs may take to end, milliseconds. @default 8_000 */
  readonly withinMs?: number;
}

function recorderOf(context: BotContext, history: History): HistoryRecorder {
  const { clock, logger } = context;
  return new HistoryRecorder({ history, clock, logger, circuit: circuitOf(context, 'history', { openMs: 2_000, maxOpenMs: 30_000 }) });
}

function lanesOf({ clock, logger }: BotContext, concurrency: number, pollMs: number, worker: { work(): Promise<boolean> }): Lanes {
  return new Lanes({
    clock,
    concurrency,
    pollMs,
    work: () => worker.work(),
    onError: (error) => logger.error('work.failed', { reason: reasonOf(error) }),
  });
}

/** Leaves an orchestrator's usual ten seconds some room. */
const STOP_WITHIN_MS = 8_000;

/** How long a start waits for the router. */
const PREPARING_MS = 300;
const MAX_SLEEP_MS = 60_000;
const OVERDUE_SLEEP_MS = 1_000;
const HOUSEKEEPING_MS = 3_600_000;
/** Meta repeats a webhook for up to seven days. */
const RETENTION_MS = 8 * 24 * 3_600_000;

/** Names this process to operators. */
export const processName = (): string => `${hostname().replace(/[^\w-]/g, '_')}.${process.pid}`;
