import { channelOf, contactOf } from '../conversation/ids.ts';
import type { SettleOutcome, TakenReply, TakeRequest } from '../ports/conversation-store/relay.ts';
import type { SendOutcome } from '../ports/transport/transport.ts';
import { publicId } from '../privacy/public-id.ts';
import type { CircuitBreaker } from '../resilience/circuit-breaker.ts';
import type { BotContext } from './bot-context.ts';
import { circuitOf } from './circuit-of.ts';
import { reasonOf } from './reason-of.ts';
import { openReply, type StoredReply } from './stored-reply.ts';
import { nameOf } from './telemetry/name-of.ts';
import type { SafeSpan } from './telemetry/safe-span.ts';

/** Takes committed replies to the transport, in order within each conversation, and accounts for what became of each. */
export class Dispatcher {
  readonly #context: BotContext;
  readonly #request: TakeRequest;
  readonly #reconcileAfterMs: number;
  readonly #ambiguous: 'resend' | 'dead-letter';
  readonly #maxAttempts: number;
  readonly #circuit: CircuitBreaker;
  /** Receipts cannot have come while nobody listened, so no wait for one ends sooner after this than any other. Monotonic. */
  readonly #listeningSince: number;

  constructor(context: BotContext) {
    this.#context = context;
    this.#listeningSince = context.clock.monotonic();
    const { leaseMs = 30_000, reconcileAfterMs = 60_000, ambiguous = 'resend', maxAttempts = 10, circuit } = context.options.sending ?? {};
    this.#request = { owner: context.owner, ttlMs: leaseMs, limit: 1 };
    this.#reconcileAfterMs = reconcileAfterMs;
    this.#ambiguous = ambiguous;
    this.#maxAttempts = maxAttempts;
    this.#circuit = circuitOf(context, 'transport', { consecutiveFailures: 10, openMs: 2_000, maxOpenMs: 30_000, ...circuit });
  }

  /** Sends the replies of one conversation that are due. `false` when none is. */
  async work(): Promise<boolean> {
    const { store, clock } = this.#context;
    if (this.#circuit.retryAfterMs() > 0) return false;
    const takenAt = clock.monotonic();
    const [first] = await store.relay.take(this.#request);
    if (first === undefined) return false;
    await this.send(first, takenAt);
    return true;
  }

  /** How a commit takes its first reply for this process; `undefined` while nothing should be sent. */
  get request(): TakeRequest | undefined {
    return this.#circuit.state === 'closed' ? this.#request : undefined;
  }

  /**
   * Sends a reply and those behind it.
   * @param since - When it was asked for, by the monotonic clock.
   * @param opened - What its body holds, if that is at hand.
   */
  async send(first: TakenReply, since: number, opened?: StoredReply): Promise<void> {
    const { store, clock } = this.#context;
    let takenAt = since;
    for (let reply: TakenReply | undefined = first; reply !== undefined; ) {
      const outcome = await this.#deliver(reply, takenAt, reply === first ? opened : undefined);
      if (outcome === 'lapsed') return;
      this.#context.telemetry.metering.send(outcome.status);
      takenAt = clock.monotonic();
      const settled = await store.relay.settle(reply, outcome, this.#request);
      reply = settled.status === 'settled' ? settled.next : undefined;
    }
  }

  async #deliver(reply: TakenReply, takenAt: number, known: StoredReply | undefined): Promise<SettleOutcome | 'lapsed'> {
    const { transport, clock, keys, logger } = this.#context;
    const storeNow = () => reply.takenAt + Math.ceil(clock.monotonic() - takenAt);
    const { suspectSince } = reply;
    if (suspectSince !== undefined && transport.capabilities.idempotentSend !== true) {
      const waitMs = this.#waitFor(reply.takenAt - suspectSince);
      // Nothing goes out now; the earlier attempt stays in doubt.
      if (waitMs > 0) return { status: 'retry', notBefore: storeNow() + waitMs };
      if (this.#ambiguous === 'dead-letter') return { status: 'dead-lettered', reason: 'AMBIGUOUS_SEND' };
      logger.warn('reply.sent_again', { outboxId: publicId(reply.id), conversationId: reply.conversationId });
    }
    let opened: StoredReply;
    try {
      const contact = contactOf(reply.conversationId);
      opened = known ?? openReply(await keys.sealerOf(contact), contact, reply.body);
    } catch (error) {
      logger.error('reply.not_opened', { outboxId: publicId(reply.id), reason: reasonOf(error) });
      return { status: 'retry', notBefore: storeNow() + UNOPENED_RETRY_MS };
    }
    if (clock.monotonic() >= takenAt + this.#request.ttlMs) return 'lapsed';
    if (!this.#circuit.allows()) return { status: 'retry', notBefore: storeNow() + this.#circuit.retryAfterMs() };
    const send = await this.#send(reply, opened);
    const isDown = send.status === 'ambiguous' || (send.status === 'refused' && send.isUnreached === true);
    if (isDown) this.#circuit.failed();
    else this.#circuit.succeeded();
    return this.#outcome(reply, send, storeNow());
  }

  /** How much longer a reply in doubt waits for its receipt. */
  #waitFor(inDoubtMs: number): number {
    const heardMs = Math.min(inDoubtMs, Math.floor(this.#context.clock.monotonic() - this.#listeningSince));
    return Math.min(this.#reconcileAfterMs - heardMs, MOST_WAITS * this.#reconcileAfterMs - inDoubtMs);
  }

  async #send(reply: TakenReply, { to, message, receivedAt, trace }: StoredReply): Promise<SendOutcome> {
    const { transport, clock, telemetry } = this.#context;
    const { tracing, metering } = telemetry;
    const span = tracing.start('recado.send', { parent: trace });
    const startedAt = clock.monotonic();
    let send: SendOutcome;
    try {
      send = await span.run(() => transport.send({ outboxId: reply.id, channelId: channelOf(reply.conversationId), to, message }));
    } catch (error) {
      send = { status: 'ambiguous', reason: reasonOf(error) };
    }
    metering.stage('send', clock.monotonic() - startedAt);
    if (send.status === 'accepted' && receivedAt !== undefined) metering.stage('reply', clock.now() - receivedAt);
    if (span.isRecording) tellSend(span, reply, message.type, send);
    span.end();
    return send;
  }

  #outcome(reply: TakenReply, send: SendOutcome, now: number): SettleOutcome {
    const { transport, logger } = this.#context;
    const fields = { outboxId: publicId(reply.id), conversationId: reply.conversationId, attempts: reply.attempts };
    if (send.status === 'accepted') {
      return { status: 'sent', possibleDuplicate: reply.suspectSince !== undefined && transport.capabilities.idempotentSend !== true };
    }
    if (send.status === 'ambiguous') {
      logger.warn('reply.ambiguous', fields);
      return { status: 'ambiguous', reconcileAt: now + this.#reconcileAfterMs };
    }
    // While nobody is reached, no reply is to blame: it waits as long as that takes.
    if (send.retry.action === 'later' && (send.isUnreached || reply.attempts < this.#maxAttempts)) {
      logger.info('reply.held_back', { ...fields, vendorCode: publicId(send.error.raw) });
      return { status: 'retry', notBefore: now + Math.max(send.retry.afterMs, this.#circuit.retryAfterMs()) };
    }
    logger.error('reply.dead_lettered', { ...fields, vendorCode: publicId(send.error.raw) });
    return { status: 'dead-lettered', reason: send.error.raw };
  }
}

function tellSend(span: SafeSpan, reply: TakenReply, kind: string, send: SendOutcome): void {
  span.set({
    'recado.outbox_id': nameOf(reply.id),
    'recado.conversation_id': reply.conversationId,
    'recado.attempt': reply.attempts,
    'recado.kind': nameOf(kind),
    'recado.outcome': nameOf(send.status),
  });
  if (send.status === 'refused') span.fail(nameOf(send.error.raw));
  if (send.status === 'ambiguous') span.fail(nameOf(send.reason));
}

/** A process that starts again and again may not keep a reply back for ever. */
const MOST_WAITS = 3;
/** A reply sealed with a key this process lacks waits for one that has it. */
const UNOPENED_RETRY_MS = 30_000;
