import { addressKeys, type ContactAddresses } from '../conversation/contact.ts';
import { type ContactId, type ConversationId, contactId, conversationId } from '../conversation/ids.ts';
import { PersonErasedError } from '../errors/person-erased-error.ts';
import type { InboundMessage } from '../message/inbound/inbound-message.ts';
import type { MailboxEntry } from '../ports/conversation-store/mailbox.ts';
import type { InboundBatch, TransportSink } from '../ports/transport/transport.ts';
import { publicId } from '../privacy/public-id.ts';
import type { Sealer } from '../privacy/sealer.ts';
import type { BotContext } from './bot-context.ts';
import { Intake } from './intake.ts';
import { sealInbound } from './stored-inbound.ts';
import { inSpan } from './telemetry/in-span.ts';

/** Takes batches from the transport: who wrote, sealed, into the mailbox. Resolves when durable. */
export class Receiver implements TransportSink {
  readonly #context: BotContext;
  readonly #intake: Intake;
  /** Contacts by their addresses, so that a known one costs neither a hash nor a look-up. */
  readonly #known = new Map<string, KnownPerson>();

  constructor(context: BotContext) {
    this.#context = context;
    this.#intake = new Intake(context);
  }

  async receive(batch: InboundBatch): Promise<void> {
    const { clock, telemetry } = this.#context;
    const startedAt = clock.monotonic();
    const span = telemetry.tracing.start('recado.receive');
    if (span.isRecording) span.set({ 'recado.messages': batch.messages.length, 'recado.receipts': batch.receipts.length });
    await inSpan(span, () => this.#intake.take(() => this.#keep(batch, span.trace)));
    telemetry.metering.stage('accept', clock.monotonic() - startedAt);
  }

  async #keep(batch: InboundBatch, trace: string | undefined): Promise<void> {
    const { store, logger } = this.#context;
    if (batch.messages.length > 0) {
      const known = batch.messages.filter(({ type, from }) => {
        const isKnown = addressKeys(from.addresses).length > 0;
        if (!isKnown) logger.warn('message.without_sender', { kind: publicId(type) });
        return isKnown;
      });
      await this.#accept(known, trace);
    }
    const receipts = batch.receipts.flatMap(({ outboxId, status, at, error }) =>
      outboxId === undefined ? [] : [{ outboxId, status, at, ...(error === undefined ? {} : { reason: error.raw }) }],
    );
    if (receipts.length > 0) await store.relay.receipt(receipts);
  }

  /** Somebody erased while their message was on its way is somebody new, with another key. */
  async #accept(messages: readonly InboundMessage[], trace: string | undefined): Promise<void> {
    const { store } = this.#context;
    for (let left = messages, tries = 0; left.length > 0; tries += 1) {
      if (tries === MOST_TRIES) throw new PersonErasedError();
      const fresh: InboundMessage[] = [];
      const entries: MailboxEntry[] = [];
      for (const message of left) {
        const entry = await this.#entry(message, trace);
        if (entry === undefined) continue;
        fresh.push(message);
        entries.push(entry);
      }
      const outcomes = await store.mailbox.accept(entries);
      left = fresh.filter((_, at) => outcomes[at] === 'erased');
      for (const { from } of left) this.#known.delete(addressKeys(from.addresses).join(' '));
    }
  }

  /** The contact of addresses, made when new. */
  async contactOf(addresses: ContactAddresses): Promise<ContactId> {
    return (await this.#personOf(addresses)).contact;
  }

  #remembered(together: string): KnownPerson | undefined {
    const known = this.#known.get(together);
    return known !== undefined && this.#context.clock.monotonic() < known.until ? known : undefined;
  }

  async #personOf(addresses: ContactAddresses): Promise<KnownPerson> {
    const { sealer, store, ids, keys: personKeys, clock } = this.#context;
    const spoken = addressKeys(addresses);
    const together = spoken.join(' ');
    const known = this.#remembered(together);
    if (known !== undefined) return known;
    const keys = spoken.map((key) => sealer.lookup('address', key));
    const { contactId: contact, isNew } = await store.people.resolve({ keys, candidate: contactId(ids.newId('c')) });
    const person = { contact, sealer: await personKeys.sealerOf(contact, isNew), until: clock.monotonic() + KNOWN_MS };
    // Addresses that came together may have joined two contacts: what was known of each alone is asked for again.
    if (spoken.length > 1) for (const key of spoken) this.#known.delete(key);
    this.#known.delete(together);
    if (this.#known.size >= MAX_KNOWN) this.#known.delete(this.#known.keys().next().value as string);
    this.#known.set(together, person);
    return person;
  }

  /** `undefined` for a message that came before from somebody not known now: it makes nobody of an erased person. */
  async #entry(message: InboundMessage, trace: string | undefined): Promise<MailboxEntry | undefined> {
    const { sealer, clock, store } = this.#context;
    const inboundId = sealer.lookup('inbound', `${message.channelId}/${message.id}`);
    const { addresses } = message.from;
    if (this.#remembered(addressKeys(addresses).join(' ')) === undefined && (await store.ledger.stateOf(inboundId)) !== undefined) {
      return undefined;
    }
    const { contact, sealer: personal } = await this.#personOf(addresses);
    const conversation: ConversationId = conversationId(message.channelId, contact);
    return {
      inboundId,
      conversationId: conversation,
      receivedAt: clock.now(),
      body: sealInbound(personal, contact, { message, trace }),
    };
  }
}

/** Somebody whose contact and key are at hand. */
interface KnownPerson {
  readonly contact: ContactId;
  readonly sealer: Sealer;
  /** Monotonic. */
  readonly until: number;
}

const MAX_KNOWN = 5_000;
/** Well below the time the store remembers who was erased. */
const KNOWN_MS = 10 * 60_000;
/** Somebody would have to be erased again between resolving and accepting, each time. */
const MOST_TRIES = 5;
