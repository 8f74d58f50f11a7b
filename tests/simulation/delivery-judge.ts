import type { ConversationId, OutboundDelivery, Receipt, SettleOutcome } from '@recado/core';
import type { OwedReply } from './conversation-judge.ts';

/** What became of one reply at the vendor. */
interface Delivery {
  /** Times it was begun. */
  begun: number;
  /** Times the vendor took it. */
  arrived: number;
  /** Somebody recorded that it had gone out. */
  isSettled: boolean;
  /** Recorded as sent again after an attempt of unknown outcome. */
  isRecorded: boolean;
  hasReceipt: boolean;
}

/** Watches the vendor's door: what is sent was committed, in order, and twice only where the store records that it may have been. */
export class DeliveryJudge {
  readonly deliveries = new Map<string, Delivery>();
  /** Ids by conversation, in the order they first reached the vendor. */
  readonly arrivals = new Map<ConversationId, string[]>();
  readonly #complain: (what: string) => void;
  readonly #owed: ReadonlyMap<string, OwedReply>;

  constructor(complain: (what: string) => void, owed: ReadonlyMap<string, OwedReply>) {
    this.#complain = complain;
    this.#owed = owed;
  }

  begun({ outboxId, message }: OutboundDelivery, { isSuspect }: { readonly isSuspect: boolean }): void {
    const owed = this.#owed.get(outboxId);
    if (owed === undefined) return this.#complain(`the reply ${outboxId} was sent before it was committed`);
    const said = message.type === 'text' ? message.text : message.type;
    if (said !== owed.text) this.#complain(`the bot said "${said}" where "${owed.text}" is owed`);
    const delivery = this.#of(outboxId);
    if (delivery.arrived > 0 && !isSuspect) this.#complain(`the reply ${outboxId} was sent again with nobody suspecting it`);
    delivery.begun += 1;
  }

  /** A receipt may settle a reply that somebody has just taken; nobody may take one that is settled. */
  taken(outboxId: string): void {
    if (this.deliveries.get(outboxId)?.isSettled) this.#complain(`the reply ${outboxId} was handed out again although it was settled`);
  }

  arrived(outboxId: string): void {
    const delivery = this.#of(outboxId);
    const conversationId = this.#owed.get(outboxId)?.conversationId;
    delivery.arrived += 1;
    if (delivery.arrived > 1 || conversationId === undefined) return;
    const before = this.arrivals.get(conversationId);
    if (before === undefined) this.arrivals.set(conversationId, [outboxId]);
    else before.push(outboxId);
  }

  settled(outboxId: string, outcome: SettleOutcome): void {
    const delivery = this.deliveries.get(outboxId);
    if (delivery === undefined || outcome.status !== 'sent') return;
    delivery.isSettled = true;
    delivery.isRecorded ||= outcome.possibleDuplicate;
  }

  received(receipts: readonly Receipt[]): void {
    for (const { outboxId } of receipts) {
      const delivery = this.deliveries.get(outboxId);
      if (delivery === undefined) continue;
      delivery.hasReceipt = true;
      delivery.isSettled = true;
    }
  }

  #of(outboxId: string): Delivery {
    const known = this.deliveries.get(outboxId);
    if (known !== undefined) return known;
    const delivery = { begun: 0, arrived: 0, isSettled: false, isRecorded: false, hasReceipt: false };
    this.deliveries.set(outboxId, delivery);
    return delivery;
  }
}
