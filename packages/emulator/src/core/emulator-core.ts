import type { EmulatorEvent, EmulatorListener } from '../emulator-event.ts';
import type { ResolvedOptions } from '../emulator-options.ts';
import { FaultBoard } from '../faults/fault-switch.ts';
import { CommitQueue } from '../journal/commit-queue.ts';
import type { Journal, JournalChange, PendingWebhook, PlannedStatus } from '../journal/journal.ts';
import type { JournalEntry } from '../journal/journal-entry.ts';
import type { JsonObject } from '../message/json.ts';
import { UserDirectory } from '../user/user-directory.ts';
import type { UserProfile, UserRecord } from '../user/user-record.ts';
import { encodeWebhookBody } from '../webhook/encode-webhook-body.ts';
import { statusWebhookBody } from '../webhook/webhook-body.ts';
import { WebhookClient } from '../webhook/webhook-client.ts';
import { WebhookQueue } from '../webhook/webhook-queue.ts';
import { EmulatorState } from './emulator-state.ts';
import { StatusScheduler } from './status-scheduler.ts';

/** The platform behind the HTTP surface: everything goes through {@link EmulatorCore.commit}, and what follows from a change starts there. */
export class EmulatorCore {
  readonly options: ResolvedOptions;
  readonly faults = new FaultBoard();
  readonly directory: UserDirectory;
  readonly state: EmulatorState;
  readonly #commits: CommitQueue;
  readonly #webhooks: WebhookQueue;
  readonly #statuses: StatusScheduler;
  readonly #listeners = new Set<EmulatorListener>();
  #settleWaiters: (() => void)[] = [];
  #lastNumber: number;

  constructor(options: ResolvedOptions, journal: Journal) {
    this.options = options;
    this.directory = new UserDirectory({ wabaId: options.number.wabaId, brazilianWaIds: options.brazilianWaIds });
    const contents = journal.load();
    this.state = new EmulatorState(this.directory, contents);
    this.#lastNumber = Math.max(contents.planned.at(-1)?.number ?? 0, contents.webhooks.at(-1)?.number ?? 0);
    this.#commits = new CommitQueue(
      journal,
      (changes) => this.#apply(changes),
      () => this.#tellSettled(),
    );
    this.#webhooks = new WebhookQueue({
      clock: options.clock,
      webhook: options.webhook,
      retry: options.retry,
      client: new WebhookClient(options.webhook),
      faults: this.faults,
      emit: (event) => this.emit(event),
      onDelivered: (webhook) => this.#keepDelivery(webhook),
      onFailed: (webhook) => this.#keep([{ type: 'webhook-failed', number: webhook.number, attempts: webhook.attempts }]),
      onDropped: (webhook) => this.#keep([{ type: 'webhook-settled', number: webhook.number }]),
    });
    this.#statuses = new StatusScheduler(options.clock, (planned) => this.#keepStatus(planned));
  }

  /** Takes up what a former process left in the journal. */
  resume(): void {
    for (const webhook of [...this.state.webhooks.values()]) this.#webhooks.add(webhook);
    for (const planned of [...this.state.planned.values()]) this.#statuses.add(planned);
  }

  /** Writes, then shows. Rejects when nothing could be written. */
  commit(changes: readonly JournalChange[]): Promise<void> {
    return this.#commits.commit(changes);
  }

  /** The person of a profile, made or updated if needed. Later commits come after theirs. */
  ensureUser(profile: UserProfile): UserRecord {
    const user = this.directory.resolve(profile);
    const known = this.directory.get(user.key);
    if (known !== undefined && JSON.stringify(known) === JSON.stringify(user)) return known;
    this.directory.put(user);
    this.#keep([{ type: 'user', user }]);
    return user;
  }

  /** The changes that queue one webhook, or two of the same when that fault strikes. */
  queueWebhook(entry: JournalEntry, carries: PendingWebhook['carries'], body: JsonObject): readonly JournalChange[] {
    const copies = this.faults.take('duplicateWebhooks') === undefined ? 1 : 2;
    const encoded = encodeWebhookBody(body);
    const createdAt = this.options.clock.now();
    return Array.from({ length: copies }, () => ({
      type: 'webhook-queued' as const,
      webhook: { number: this.nextNumber(), userKey: entry.userKey, messageId: entry.id, carries, body: encoded, createdAt, attempts: 0 },
    }));
  }

  /** Orders planned statuses and webhooks; unlike message ids it is internal. */
  nextNumber(): number {
    this.#lastNumber += 1;
    return this.#lastNumber;
  }

  subscribe(listener: EmulatorListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(event: EmulatorEvent): void {
    for (const listener of this.#listeners) {
      try {
        listener(event);
      } catch (error) {
        // A listener's mistake is loud, and does not stop the platform half-way through a change.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  settled(): Promise<void> {
    return new Promise((resolve) => {
      this.#settleWaiters.push(resolve);
      this.#tellSettled();
    });
  }

  retryNow(): void {
    this.#webhooks.retryNow();
  }

  close(): void {
    this.#statuses.close();
    this.#webhooks.close();
    this.#commits.close();
  }

  #apply(changes: readonly JournalChange[]): void {
    const events = changes.map((change) => this.state.apply(change));
    for (const change of changes) {
      if (change.type === 'webhook-queued') this.#webhooks.add(change.webhook);
      if (change.type === 'status-planned') this.#statuses.add(change.planned);
      if (change.type === 'status' && change.plannedNumber !== undefined) this.#statuses.done(change.messageId);
    }
    // Told last, so that a listener who asks for pending work sees what this commit began.
    for (const event of events) if (event !== undefined) this.emit(event);
  }

  #keepStatus(planned: PlannedStatus): void {
    const entry = this.state.entry(planned.messageId);
    const user = entry === undefined ? undefined : this.directory.get(entry.userKey);
    if (entry === undefined || user === undefined) return;
    const { status, dueAt, errorCode } = planned;
    const change = { status, at: dueAt, ...(errorCode === undefined ? {} : { errorCode }) };
    const body = statusWebhookBody(this.options.number, user, entry, change, this.options.identity);
    this.#keep([
      { type: 'status', messageId: entry.id, change, plannedNumber: planned.number },
      ...this.queueWebhook(entry, 'status', body),
    ]);
  }

  #keepDelivery({ number, messageId, carries }: PendingWebhook): void {
    const isFirst = carries === 'message' && this.state.entry(messageId)?.statuses.every((change) => change.status !== 'delivered');
    this.#keep([
      { type: 'webhook-settled', number },
      ...(isFirst ? [{ type: 'status' as const, messageId, change: { status: 'delivered' as const, at: this.options.clock.now() } }] : []),
    ]);
  }

  /** A commit nobody waits for. */
  #keep(changes: readonly JournalChange[]): void {
    this.commit(changes).catch((error: unknown) => this.emit({ type: 'journal.failed', error }));
  }

  #tellSettled(): void {
    if (this.#settleWaiters.length === 0 || !this.#commits.isIdle || this.state.webhooks.size > 0 || this.state.planned.size > 0) return;
    const waiters = this.#settleWaiters;
    this.#settleWaiters = [];
    for (const resolve of waiters) resolve();
  }
}
