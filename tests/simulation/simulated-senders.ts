import type { DeliveryReceipt, InboundMessage } from '@recado/core';
import type { Simulation } from './simulation.ts';

/** One webhook call. */
export interface Webhook {
  readonly label: string;
  readonly messages: readonly InboundMessage[];
  readonly receipts: readonly DeliveryReceipt[];
}

/** WhatsApp's side of the webhooks: each is repeated until one call of it was answered well. */
export class SimulatedSenders {
  /** Transport ids of messages whose webhook was answered with 200. */
  readonly acknowledged = new Set<string>();
  /** Webhooks not answered yet. */
  open = 0;
  readonly #simulation: Simulation;

  constructor(simulation: Simulation) {
    this.#simulation = simulation;
  }

  deliver(webhook: Webhook, at: number): void {
    const { faults, scheduler } = this.#simulation;
    this.open += 1;
    let isAnswered = false;
    let cancel = () => {};
    const call = (callAt: number, attempt: number) => {
      const label = `webhook ${webhook.label}${attempt > 1 ? ` again (${attempt})` : ''}`;
      cancel = this.#outside(callAt, label, () => {
        if (!isAnswered) call(scheduler.now + REPEAT_MS, attempt + 1);
        this.#call(webhook, attempt, answered);
      });
    };
    const answered = () => {
      if (isAnswered) return;
      isAnswered = true;
      this.open -= 1;
      for (const { id } of webhook.messages) this.acknowledged.add(id);
      cancel();
      const againMs = faults.strike('webhook', [10, REPEAT_MS, 2 * REPEAT_MS]);
      if (againMs !== undefined) call(scheduler.now + againMs, 2);
    };
    call(at, 1);
  }

  #call(webhook: Webhook, attempt: number, answered: () => void): void {
    const { faults, scheduler } = this.#simulation;
    if (attempt > 1) faults.count('webhooksRepeated');
    const receiving = this.#simulation.processes.filter(({ sink }) => sink !== undefined);
    if (receiving.length === 0) return;
    const process = faults.which(receiving);
    const { messages, receipts } = webhook;
    process.inside(`gets ${webhook.label}`, () => {
      if (process.sink === undefined) return;
      process.sink.receive({ messages, receipts }).then(
        () => {
          if (faults.strikes('webhook')) faults.count('webhookAnswersLost');
          else this.#outside(scheduler.now + faults.delay(REPEAT_MS), `${process.name} answers 200 to ${webhook.label}`, answered);
        },
        () => faults.count('webhooksRefused'),
      );
    });
  }

  #outside(at: number, label: string, run: () => void): () => void {
    return this.#simulation.scheduler.add({ at, label, owner: undefined, isInside: false, run });
  }
}

/** How long WhatsApp waits before it repeats, milliseconds. Meta waits longer. */
const REPEAT_MS = 800;
