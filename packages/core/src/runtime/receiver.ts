import { addressKeys, type ContactAddresses } from '../conversation/contact.ts';
import { type ContactId, type ConversationId, contactId, conversationId } from '../conversation/ids.ts';
import type { InboundMessage } from '../message/inbound/inbound-message.ts';
import type { MailboxEntry } from '../ports/conversation-store/mailbox.ts';
import type { InboundBatch, TransportSink } from '../ports/transport/transport.ts';
import { publicId } from '../privacy/public-id.ts';
import type { BotContext } from './bot-context.ts';
import { Intake } from './intake.ts';
import { sealInbound } from './stored-inbound.ts';
import { inSpan } from './telemetry/in-span.ts';

/** Takes batches from the transport: who wrote, sealed, into the mailbox. Resolves when durable. */
export class Receiver implements TransportSink {
  readonly #context: BotContext;
  readonly #intake: Intake;
  /** Contacts by their addresses, so that a known one costs neither a hash nor a look-up. */
  readonly #known = new Map<string, ContactId>();

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
      const entries: MailboxEntry[] = [];
      for (const message of batch.messages) {
        if (addressKeys(message.from.addresses).length > 0) entries.push(await this.#entry(message, trace));
        else logger.warn('message.without_sender', { kind: publicId(message.type) });
      }
      await store.mailbox.accept(entries);
    }
    const receipts = batch.receipts.flatMap(({ outboxId, status, at, error }) =>
      outboxId === undefined ? [] : [{ outboxId, status, at, ...(error === undefined ? {} : { reason: error.raw }) }],
    );
    if (receipts.length > 0) await store.relay.receipt(receipts);
  }

  /** The contact of addresses, made when new. */
  async contactOf(addresses: ContactAddresses): Promise<ContactId> {
    const { sealer, store, ids } = this.#context;
    const spoken = addressKeys(addresses);
    const together = spoken.join(' ');
    const known = this.#known.get(together);
    if (known !== undefined) return known;
    const keys = spoken.map((key) => sealer.lookup('address', key));
    const { contactId: found } = await store.people.resolve({ keys, candidate: contactId(ids.newId('c')) });
    // Addresses that came together may have joined two contacts: what was known of each alone is asked for again.
    if (spoken.length > 1) for (const key of spoken) this.#known.delete(key);
    if (this.#known.size >= MAX_KNOWN) this.#known.delete(this.#known.keys().next().value as string);
    this.#known.set(together, found);
    return found;
  }

  async #entry(message: InboundMessage, trace: string | undefined): Promise<MailboxEntry> {
    const { sealer, clock } = this.#context;
    const contact = await this.contactOf(message.from.addresses);
    const conversation: ConversationId = conversationId(message.channelId, contact);
    return {
      inboundId: sealer.lookup('inbound', `${message.channelId}/${message.id}`),
      conversationId: conversation,
      receivedAt: clock.now(),
      body: sealInbound(sealer, contact, { message, trace }),
    };
  }
}

const MAX_KNOWN = 20_000;
