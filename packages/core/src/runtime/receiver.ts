import { addressKeys, type ContactAddresses } from '../conversation/contact.ts';
import { type ContactId, type ConversationId, contactId, conversationId } from '../conversation/ids.ts';
import type { InboundMessage } from '../message/inbound/inbound-message.ts';
import type { MailboxEntry } from '../ports/conversation-store/mailbox.ts';
import type { InboundBatch, TransportSink } from '../ports/transport/transport.ts';
import { publicId } from '../privacy/public-id.ts';
import type { BotContext } from './bot-context.ts';
import { sealInbound } from './stored-inbound.ts';

/** Takes batches from the transport: who wrote, sealed, into the mailbox. Resolves when durable. */
export class Receiver implements TransportSink {
  readonly #context: BotContext;
  /** Contacts by their address keys, so that a known one costs no look-up. */
  readonly #known = new Map<string, ContactId>();

  constructor(context: BotContext) {
    this.#context = context;
  }

  async receive(batch: InboundBatch): Promise<void> {
    const { store, logger } = this.#context;
    if (batch.messages.length > 0) {
      const entries: MailboxEntry[] = [];
      for (const message of batch.messages) {
        if (addressKeys(message.from.addresses).length > 0) entries.push(await this.#entry(message));
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
    const keys = addressKeys(addresses).map((key) => sealer.lookup('address', key));
    const cacheKey = keys.join(' ');
    const known = this.#known.get(cacheKey);
    if (known !== undefined) return known;
    const { contactId: found } = await store.people.resolve({ keys, candidate: contactId(ids.newId('c')) });
    // Addresses that came together may have joined two contacts: what was known of each alone is asked for again.
    if (keys.length > 1) for (const key of keys) this.#known.delete(key);
    if (this.#known.size >= MAX_KNOWN) this.#known.delete(this.#known.keys().next().value as string);
    this.#known.set(cacheKey, found);
    return found;
  }

  async #entry(message: InboundMessage): Promise<MailboxEntry> {
    const { sealer, clock } = this.#context;
    const contact = await this.contactOf(message.from.addresses);
    const conversation: ConversationId = conversationId(message.channelId, contact);
    return {
      inboundId: sealer.lookup('inbound', `${message.channelId}/${message.id}`),
      conversationId: conversation,
      receivedAt: clock.now(),
      body: sealInbound(sealer, contact, { message }),
    };
  }
}

const MAX_KNOWN = 20_000;
