import {
  type ChannelId,
  channelId,
  type OutboundDelivery,
  type OutboundPresence,
  publicId,
  type SendOutcome,
  type Transport,
  TransportFailedError,
  type TransportSink,
} from '@recado/core';
import { CLOUD_API_CAPABILITIES } from './cloud-api-capabilities.ts';
import { type CloudApiTransportOptions, type ResolvedCloudApiOptions, resolveCloudApiOptions } from './cloud-api-transport-options.ts';
import { createGraphClient, type GraphClient } from './graph/graph-client.ts';
import { toSendOutcome } from './graph/to-send-outcome.ts';
import { toGraphMessage } from './send/to-graph-message.ts';
import { toGraphPresence } from './send/to-graph-presence.ts';
import { type NodeHandler, toNodeHandler } from './webhook/node-handler.ts';
import type { ParsedWebhook } from './webhook/parse-webhook.ts';
import { splitChannels } from './webhook/split-channels.ts';
import { toWebHandler, type WebHandler } from './webhook/web-handler.ts';
import { createWebhookDoor } from './webhook/webhook-door.ts';

/** WhatsApp over Meta's Graph API, for one business number. Throws `ConfigurationError` for options that could never work. */
export function createCloudApiTransport(options: CloudApiTransportOptions): CloudApiTransport {
  return new CloudApiTransport(options);
}

/**
 * Transport of the Cloud API. It opens no port: mount `handler` or `nodeHandler` where Meta's webhooks arrive.
 *
 * A POST is answered 200 only after the sink (and `onOther`) resolved, 503 when they rejected or the transport is not started,
 * 401 without a right signature, 413 over `maxBodyBytes`, 400 when it is not a webhook of WhatsApp. The GET handshake works at any time.
 */
export class CloudApiTransport implements Transport {
  readonly specVersion = 1;
  readonly name = 'cloud-api';
  readonly capabilities = CLOUD_API_CAPABILITIES;
  /** The number this transport serves. */
  readonly channelId: ChannelId;
  /** For web-standard servers. */
  readonly handler: WebHandler;
  /** For `node:http` and frameworks on it; the fast one. Place it before any body parser: the signature is over the raw bytes. */
  readonly nodeHandler: NodeHandler;

  readonly #options: ResolvedCloudApiOptions;
  readonly #running = new Set<Promise<unknown>>();
  #graph: GraphClient | undefined;
  #sink: TransportSink | undefined;
  #isStopped = false;

  constructor(options: CloudApiTransportOptions) {
    this.#options = resolveCloudApiOptions(options);
    this.channelId = channelId(this.#options.phoneNumberId);
    const door = createWebhookDoor({ ...this.#options, keep: (webhook) => this.#whileRunning(this.#keep(webhook)) });
    this.handler = toWebHandler(door);
    this.nodeHandler = toNodeHandler(door);
  }

  /** Lets webhooks in. After `stop` it may be started again. Throws `TransportFailedError` when it is started already. */
  async start(sink: TransportSink): Promise<void> {
    if (this.#sink !== undefined) {
      throw new TransportFailedError({
        message: 'The Cloud API transport is started already.',
        hint: 'Give each bot a transport of its own.',
      });
    }
    this.#sink = sink;
    this.#isStopped = false;
  }

  /** One POST to Graph. Works before `start` too, for processes that only send. */
  async send(delivery: OutboundDelivery): Promise<SendOutcome> {
    if (this.#isStopped) return { status: 'refused', error: { raw: 'STOPPED' }, retry: { action: 'later', afterMs: 1_000 } };
    if (delivery.channelId !== this.channelId) return { status: 'refused', error: { raw: 'CHANNEL_UNKNOWN' }, retry: { action: 'never' } };
    const body = toGraphMessage(delivery);
    if (body === undefined) return { status: 'refused', error: { raw: 'ADDRESS_MISSING' }, retry: { action: 'never' } };
    const { outcome, isBlocked } = toSendOutcome(await this.#post(body));
    if (isBlocked && outcome.status === 'refused') this.#options.logger?.error('send.blocked', { code: publicId(outcome.error.raw) });
    return outcome;
  }

  async signal(presence: OutboundPresence, channel: ChannelId): Promise<void> {
    if (this.#isStopped || channel !== this.channelId) return;
    const answer = await this.#post(toGraphPresence(presence));
    if (answer.status !== 'answered' || answer.httpStatus !== 200) this.#options.logger?.debug('signal.failed');
  }

  /** Webhooks are answered 503 from now on; resolves when those already taken and the sends under way have ended. */
  async stop(): Promise<void> {
    this.#sink = undefined;
    this.#isStopped = true;
    await Promise.allSettled(this.#running);
    this.#graph?.close();
    this.#graph = undefined;
  }

  #post(body: unknown) {
    this.#graph ??= createGraphClient({ ...this.#options, timeoutMs: this.#options.sendTimeoutMs });
    return this.#whileRunning(this.#graph.post(`${this.channelId}/messages`, body));
  }

  async #keep(webhook: ParsedWebhook): Promise<void> {
    const sink = this.#sink;
    if (sink === undefined) {
      throw new TransportFailedError({ message: 'The Cloud API transport is not started.', hint: 'Call start before webhooks arrive.' });
    }
    const { batch, others } = splitChannels(webhook, this.channelId);
    for (const { kind, reason } of others) {
      if (kind === 'unreadable') this.#options.logger?.warn('webhook.item_set_aside', { reason: publicId(reason ?? kind) });
      if (kind === 'foreign_channel') this.#options.logger?.warn('webhook.foreign_channel');
    }
    if (batch.messages.length > 0 || batch.receipts.length > 0) await sink.receive(batch);
    if (others.length > 0) await this.#options.onOther?.(others);
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
