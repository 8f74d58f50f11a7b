import type { DeliveryReceipt, OutboundDelivery, ReceiptStatus, SendOutcome } from '@recado/core';
import { CHANNEL, EPOCH, SEND_REACHES_MS } from './settings.ts';
import type { SimulatedProcess } from './simulated-process.ts';
import type { Simulation } from './simulation.ts';

/** The vendor's door for replies: takes them, refuses them, or loses a request or an answer; then tells what became of each. */
export class SimulatedGraph {
  /** Sends on their way to the vendor. */
  inFlight = 0;
  readonly #simulation: Simulation;

  constructor(simulation: Simulation) {
    this.#simulation = simulation;
  }

  send(process: SimulatedProcess, delivery: OutboundDelivery): Promise<SendOutcome> {
    const { holding, delivery: judge, faults, scheduler } = this.#simulation;
    judge.begun(delivery, holding.sendBegun(process, delivery.outboxId, scheduler.now));
    const fate = faults.strike('send', FATES) ?? 'accepted';
    if (fate !== 'accepted') faults.count(`${fate.replaceAll(' ', '')}Sends`);
    this.inFlight += 1;
    return new Promise((resolve, reject) => {
      const answer = (run: () => void, afterMs = 0) =>
        process.inside(`sees ${fate} for ${delivery.outboxId}`, run, scheduler.now + afterMs + faults.delay(SEND_REACHES_MS));
      scheduler.add({
        at: scheduler.now + Math.min(faults.delay(SEND_REACHES_MS), SEND_REACHES_MS),
        label: `${process.name} → send ${delivery.outboxId}`,
        owner: undefined,
        isInside: false,
        run: () => {
          this.inFlight -= 1;
          if (REACHED.has(fate)) this.#takes(delivery, fate === 'accepted but undeliverable');
          answer(() => (fate === 'broken after' ? reject(new Error('connection reset')) : resolve(OUTCOMES[fate])), LATENCY[fate] ?? 0);
        },
      });
    });
  }

  #takes({ outboxId }: OutboundDelivery, isUndeliverable: boolean): void {
    const { delivery, senders, faults, scheduler } = this.#simulation;
    delivery.arrived(outboxId);
    if ((delivery.deliveries.get(outboxId)?.arrived ?? 0) > 1) faults.count('duplicates');
    const afterMs = faults.strike('receipt', [10, 400, 1_600, 4_000]) ?? 60;
    const statuses: readonly ReceiptStatus[] = isUndeliverable ? ['failed'] : (faults.strike('receipt', STATUSES) ?? ['delivered']);
    for (const status of statuses) {
      const receipt: DeliveryReceipt = {
        channelId: CHANNEL,
        outboxId,
        transportMessageId: `wamid.${outboxId}`,
        status,
        at: EPOCH + scheduler.now,
        ...(status === 'failed' ? { error: { raw: '131026' } } : {}),
      };
      senders.deliver({ label: `receipt ${status} of ${outboxId}`, messages: [], receipts: [receipt] }, scheduler.now + afterMs);
    }
  }
}

/** Receipts that come at one time, so in any order. */
const STATUSES: readonly (readonly ReceiptStatus[])[] = [['sent'], ['delivered', 'delivered'], ['sent', 'delivered', 'read']];

type Fate = (typeof FATES)[number] | 'accepted';

const FATES = [
  'lost after',
  'lost before',
  'broken after',
  'refused for now',
  'unreached',
  'refused for good',
  'accepted but undeliverable',
] as const;
/** The vendor has it, whatever the sender sees. */
const REACHED: ReadonlySet<Fate> = new Set<Fate>(['accepted', 'accepted but undeliverable', 'lost after', 'broken after']);

const AMBIGUOUS: SendOutcome = { status: 'ambiguous', reason: 'timeout' };
const ACCEPTED: SendOutcome = { status: 'accepted', transportMessageId: 'wamid.simulated' };
const OUTCOMES: { readonly [F in Fate]: SendOutcome } = {
  accepted: ACCEPTED,
  'accepted but undeliverable': ACCEPTED,
  'lost after': AMBIGUOUS,
  'lost before': AMBIGUOUS,
  'broken after': AMBIGUOUS,
  'refused for now': { status: 'refused', error: { raw: '130429' }, retry: { action: 'later', afterMs: 200 } },
  unreached: { status: 'refused', error: { raw: 'ECONNREFUSED' }, isUnreached: true, retry: { action: 'later', afterMs: 200 } },
  'refused for good': { status: 'refused', error: { raw: '131047' }, retry: { action: 'never' } },
};
/** How long a sender waits for the answer that does not come, milliseconds. */
const LATENCY: { readonly [F in Fate]?: number } = { 'lost after': 250, 'lost before': 250 };
