import type { EmulatorClock } from '../clock/emulator-clock.ts';
import type { EmulatorEvent } from '../emulator-event.ts';
import type { ResolvedOptions } from '../emulator-options.ts';
import type { FaultBoard } from '../faults/fault-switch.ts';
import type { PendingWebhook } from '../journal/journal.ts';
import { signWebhookBody } from './sign-webhook-body.ts';
import type { PostOutcome, WebhookClient } from './webhook-client.ts';

const REORDER_HOLD_MS = 250;

/** One person's webhooks, delivered one after another. */
interface Lane {
  readonly items: PendingWebhook[];
  isBusy: boolean;
  cancelWait: (() => void) | undefined;
  held: { readonly webhook: PendingWebhook; readonly cancel: () => void } | undefined;
}

export interface WebhookQueueOptions {
  readonly clock: EmulatorClock;
  readonly webhook: ResolvedOptions['webhook'];
  readonly retry: ResolvedOptions['retry'];
  readonly client: WebhookClient;
  readonly faults: FaultBoard;
  readonly emit: (event: EmulatorEvent) => void;
  /** Told before the next attempt of that person, so that the journal has it in order. */
  readonly onDelivered: (webhook: PendingWebhook) => void;
  readonly onFailed: (webhook: PendingWebhook) => void;
  readonly onDropped: (webhook: PendingWebhook) => void;
}

/** Delivers webhooks that are in the journal already: in order for one person, independently between persons, until answered with 200. */
export class WebhookQueue {
  readonly #options: WebhookQueueOptions;
  readonly #lanes = new Map<string, Lane>();
  readonly #ready = new Set<Lane>();
  #inFlight = 0;
  #isClosed = false;

  constructor(options: WebhookQueueOptions) {
    this.#options = options;
  }

  add(webhook: PendingWebhook): void {
    const lane = this.#laneOf(webhook.userKey);
    const { held } = lane;
    if (held === undefined && this.#options.faults.take('reorderWebhooks') !== undefined) {
      const { clock } = this.#options;
      lane.held = { webhook, cancel: clock.setTimer(clock.now() + REORDER_HOLD_MS, () => this.#release(lane)) };
      return;
    }
    lane.items.push(webhook);
    if (held === undefined) this.#wake(lane);
    else this.#release(lane);
  }

  /** Ends all waits between attempts. */
  retryNow(): void {
    for (const lane of this.#lanes.values()) {
      lane.cancelWait?.();
      lane.cancelWait = undefined;
      this.#wake(lane);
    }
  }

  close(): void {
    this.#isClosed = true;
    for (const lane of this.#lanes.values()) {
      lane.cancelWait?.();
      lane.held?.cancel();
    }
    this.#options.client.close();
  }

  #laneOf(userKey: string): Lane {
    let lane = this.#lanes.get(userKey);
    if (lane === undefined) {
      lane = { items: [], isBusy: false, cancelWait: undefined, held: undefined };
      this.#lanes.set(userKey, lane);
    }
    return lane;
  }

  #release(lane: Lane): void {
    if (lane.held === undefined) return;
    lane.held.cancel();
    lane.items.push(lane.held.webhook);
    lane.held = undefined;
    this.#wake(lane);
  }

  #wake(lane: Lane): void {
    if (lane.isBusy || lane.cancelWait !== undefined || lane.items.length === 0) return;
    this.#ready.add(lane);
    this.#pump();
  }

  #pump(): void {
    for (const lane of this.#ready) {
      if (this.#isClosed || this.#inFlight >= this.#options.webhook.maxInFlight) return;
      this.#ready.delete(lane);
      const webhook = lane.items[0];
      if (webhook !== undefined) void this.#attempt(lane, webhook);
    }
  }

  async #attempt(lane: Lane, webhook: PendingWebhook): Promise<void> {
    const { webhook: target, client, retry } = this.#options;
    const url = target.url();
    if (url === undefined) {
      this.#wait(lane, retry.firstDelayMs);
      return;
    }
    lane.isBusy = true;
    this.#inFlight += 1;
    const startedAt = performance.now();
    const outcome = await client.post(url, webhook.body, signWebhookBody(webhook.body, target.appSecret));
    this.#inFlight -= 1;
    lane.isBusy = false;
    if (this.#isClosed) return;
    this.#settle(lane, webhook, outcome, performance.now() - startedAt);
    this.#pump();
  }

  #settle(lane: Lane, webhook: PendingWebhook, outcome: PostOutcome, durationMs: number): void {
    const { emit, clock, retry, onDelivered, onFailed, onDropped } = this.#options;
    const { userKey, messageId, carries } = webhook;
    const attempts = webhook.attempts + 1;
    emit({ type: 'webhook.attempted', userKey, messageId, carries, attempt: attempts, ...outcome, durationMs });
    if (outcome.httpStatus === 200) {
      lane.items.shift();
      onDelivered(webhook);
      this.#wake(lane);
      return;
    }
    const delayMs = Math.min(retry.maxDelayMs, retry.firstDelayMs * 2 ** Math.min(webhook.attempts, 30));
    const tried = { ...webhook, attempts };
    if (clock.now() + delayMs - webhook.createdAt > retry.forMs) {
      lane.items.shift();
      onDropped(tried);
      emit({ type: 'webhook.dropped', userKey, messageId, attempts });
      this.#wake(lane);
      return;
    }
    lane.items[0] = tried;
    onFailed(tried);
    this.#wait(lane, delayMs);
  }

  #wait(lane: Lane, delayMs: number): void {
    const { clock } = this.#options;
    lane.cancelWait = clock.setTimer(clock.now() + delayMs, () => {
      lane.cancelWait = undefined;
      this.#wake(lane);
    });
  }
}
