import type { ChannelId } from '../conversation/ids.ts';
import { channelId } from '../conversation/ids.ts';
import { TransportFailedError } from '../errors/transport-failed-error.ts';
import type { InboundMessage } from '../message/inbound/inbound-message.ts';
import type { OutboundPresence } from '../message/outbound/outbound-message.ts';
import type {
  DeliveryReceipt,
  InboundBatch,
  OutboundDelivery,
  SendOutcome,
  Transport,
  TransportSink,
} from '../ports/transport/transport.ts';
import type { TransportCapabilities } from '../ports/transport/transport-capabilities.ts';

export interface MemoryTransportOptions {
  /** @default all that WhatsApp can show, with receipts that echo the outbox id */
  readonly capabilities?: TransportCapabilities;
  /** @default 'memory' */
  readonly channelId?: string;
}

/** What a send meets: an outcome, or a function that makes one (and may hold the send, or reject as a broken adapter would). */
export type ScriptedOutcome = SendOutcome | ((delivery: OutboundDelivery) => SendOutcome | Promise<SendOutcome>);

/** A transport with no vendor behind it, for tests. */
export function createMemoryTransport(options: MemoryTransportOptions = {}): MemoryTransport {
  return new MemoryTransport(options);
}

/** Keeps what was sent, and brings in what the test says. Sends are accepted as `memory.1`, `memory.2` … unless scripted. */
export class MemoryTransport implements Transport {
  readonly specVersion = 1;
  readonly name = 'memory';
  readonly capabilities: TransportCapabilities;
  readonly channelId: ChannelId;
  /** What the next sends meet, first to last; taken off as they are used. */
  readonly nextOutcomes: ScriptedOutcome[] = [];

  readonly #attempts: OutboundDelivery[] = [];
  readonly #sent: OutboundDelivery[] = [];
  readonly #signals: OutboundPresence[] = [];
  readonly #running = new Set<Promise<unknown>>();
  readonly #watchers = new Set<() => void>();
  #sink: TransportSink | undefined;
  #accepted = 0;

  constructor(options: MemoryTransportOptions) {
    this.capabilities = options.capabilities ?? EVERYTHING;
    this.channelId = channelId(options.channelId ?? 'memory');
  }

  /** Every send, whatever came of it, in order. */
  get attempts(): readonly OutboundDelivery[] {
    return this.#attempts;
  }

  /** The sends that were accepted, in the order they were. */
  get sent(): readonly OutboundDelivery[] {
    return this.#sent;
  }

  get signals(): readonly OutboundPresence[] {
    return this.#signals;
  }

  async start(sink: TransportSink): Promise<void> {
    this.#sink = sink;
  }

  /** Brings messages in as one batch; resolves when the sink kept them, rejects as the sink did or when not started. */
  deliver(...messages: readonly InboundMessage[]): Promise<void> {
    return this.#hand({ messages, receipts: [] });
  }

  /** Brings receipts in; like `deliver`. */
  report(...receipts: readonly DeliveryReceipt[]): Promise<void> {
    return this.#hand({ messages: [], receipts });
  }

  /** Resolves when `count` sends were accepted; at once if they are. */
  async whenSent(count: number): Promise<readonly OutboundDelivery[]> {
    while (this.#sent.length < count) {
      await new Promise<void>((resolve) => {
        this.#watchers.add(resolve);
      });
    }
    return this.#sent;
  }

  send(delivery: OutboundDelivery): Promise<SendOutcome> {
    return this.#whileRunning(this.#send(delivery));
  }

  async signal(presence: OutboundPresence): Promise<void> {
    this.#signals.push(presence);
  }

  async stop(): Promise<void> {
    this.#sink = undefined;
    await Promise.allSettled(this.#running);
  }

  async #send(delivery: OutboundDelivery): Promise<SendOutcome> {
    this.#attempts.push(delivery);
    const scripted = this.nextOutcomes.shift();
    const outcome = typeof scripted === 'function' ? await scripted(delivery) : (scripted ?? this.#accept(delivery));
    if (outcome.status === 'accepted') {
      this.#sent.push(delivery);
      for (const wake of this.#watchers) wake();
      this.#watchers.clear();
    }
    return outcome;
  }

  #accept({ to }: OutboundDelivery): SendOutcome {
    if (to.phone === undefined && to.bsuid === undefined && to.lid === undefined) {
      return { status: 'refused', error: { raw: 'ADDRESS_MISSING' }, retry: { action: 'never' } };
    }
    this.#accepted += 1;
    return { status: 'accepted', transportMessageId: `memory.${this.#accepted}` };
  }

  async #hand(batch: InboundBatch): Promise<void> {
    if (this.#sink === undefined) {
      throw new TransportFailedError({ message: 'The memory transport is not started.', hint: 'Start the bot before messages arrive.' });
    }
    await this.#whileRunning(this.#sink.receive(batch));
  }

  async #whileRunning<T>(work: Promise<T>): Promise<T> {
    this.#running.add(work);
    try {
      return await work;
    } finally {
      this.#running.delete(work);
    }
  }
}

const EVERYTHING: TransportCapabilities = {
  maxTextLength: 4096,
  buttons: { max: 3, maxTitleLength: 20, maxTextLength: 1024 },
  list: { maxRows: 10, maxTitleLength: 24, maxDescriptionLength: 72, maxButtonLength: 20 },
  urlButton: true,
  locationRequest: true,
  template: true,
  typing: true,
  read: true,
  echoesOutboxId: true,
};
