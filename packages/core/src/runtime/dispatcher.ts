import { channelOf, contactOf } from '../conversation/ids.ts';
import type { SettleOutcome, TakenReply, TakeRequest } from '../ports/conversation-store/relay.ts';
import type { SendOutcome } from '../ports/transport/transport.ts';
import { publicId } from '../privacy/public-id.ts';
import type { BotContext } from './bot-context.ts';
import { reasonOf } from './reason-of.ts';
import { openReply, type StoredReply } from './stored-reply.ts';

/** Takes committed replies to the transport, in order within each conversation, and accounts for what became of each. */
export class Dispatcher {
  readonly #context: BotContext;
  readonly #request: TakeRequest;
  readonly #reconcileAfterMs: number;
  readonly #ambiguous: 'resend' | 'dead-letter';
  readonly #maxAttempts: number;
  /** Receipts cannot have come while nobody listened, so no wait for one ends sooner after this than any other. */
  readonly #listeningSince: number;

  constructor(context: BotContext) {
    this.#context = context;
    this.#listeningSince = context.clock.now();
    const { leaseMs = 30_000, reconcileAfterMs = 60_000, ambiguous = 'resend', maxAttempts = 10 } = context.options.sending ?? {};
    this.#request = { owner: context.owner, ttlMs: leaseMs, limit: 1 };
    this.#reconcileAfterMs = reconcileAfterMs;
    this.#ambiguous = ambiguous;
    this.#maxAttempts = maxAttempts;
  }

  /** Sends the replies of one conversation that are due. `false` when none is. */
  async work(): Promise<boolean> {
    const { store, clock } = this.#context;
    let takenAt = clock.monotonic();
    const [first] = await store.relay.take(this.#request);
    if (first === undefined) return false;
    for (let reply: TakenReply | undefined = first; reply !== undefined; ) {
      const outcome = await this.#deliver(reply, takenAt + this.#request.ttlMs);
      if (outcome === 'lapsed') return true;
      takenAt = clock.monotonic();
      const settled = await store.relay.settle(reply, outcome, this.#request);
      reply = settled.status === 'settled' ? settled.next : undefined;
    }
    return true;
  }

  async #deliver(reply: TakenReply, heldUntil: number): Promise<SettleOutcome | 'lapsed'> {
    const { transport, clock, sealer, logger } = this.#context;
    const { suspectSince } = reply;
    if (suspectSince !== undefined && transport.capabilities.idempotentSend !== true) {
      const reconcileAt = Math.max(suspectSince, this.#listeningSince) + this.#reconcileAfterMs;
      // Nothing goes out now; the earlier attempt stays in doubt.
      if (clock.now() < reconcileAt) return { status: 'retry', notBefore: reconcileAt };
      if (this.#ambiguous === 'dead-letter') return { status: 'dead-lettered', reason: 'AMBIGUOUS_SEND' };
      logger.warn('reply.sent_again', { outboxId: publicId(reply.id), conversationId: reply.conversationId });
    }
    let opened: StoredReply;
    try {
      opened = openReply(sealer, contactOf(reply.conversationId), reply.body);
    } catch (error) {
      logger.error('reply.not_opened', { outboxId: publicId(reply.id), reason: reasonOf(error) });
      return { status: 'retry', notBefore: clock.now() + UNOPENED_RETRY_MS };
    }
    let send: SendOutcome;
    try {
      const { to, message } = opened;
      if (clock.monotonic() >= heldUntil) return 'lapsed';
      send = await transport.send({ outboxId: reply.id, channelId: channelOf(reply.conversationId), to, message });
    } catch (error) {
      send = { status: 'ambiguous', reason: reasonOf(error) };
    }
    return this.#outcome(reply, send);
  }

  #outcome(reply: TakenReply, send: SendOutcome): SettleOutcome {
    const { transport, clock, logger } = this.#context;
    const fields = { outboxId: publicId(reply.id), conversationId: reply.conversationId, attempts: reply.attempts };
    if (send.status === 'accepted') {
      return { status: 'sent', possibleDuplicate: reply.suspectSince !== undefined && transport.capabilities.idempotentSend !== true };
    }
    if (send.status === 'ambiguous') {
      logger.warn('reply.ambiguous', fields);
      return { status: 'ambiguous', reconcileAt: clock.now() + this.#reconcileAfterMs };
    }
    if (send.retry.action === 'later' && reply.attempts < this.#maxAttempts) {
      logger.info('reply.held_back', { ...fields, vendorCode: publicId(send.error.raw) });
      return { status: 'retry', notBefore: clock.now() + send.retry.afterMs };
    }
    logger.error('reply.dead_lettered', { ...fields, vendorCode: publicId(send.error.raw) });
    return { status: 'dead-lettered', reason: send.error.raw };
  }
}

/** A reply sealed with a key this process lacks waits for one that has it. */
const UNOPENED_RETRY_MS = 30_000;
