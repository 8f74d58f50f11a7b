import type { BotService, Consumer, Queue } from '@recado/core';
import { messageReceivedEvent, WHATSAPP_MESSAGES_QUEUE } from '../../contracts/message-received-event.ts';
import type { ArchiveStore } from './archive-store.ts';

export interface MessageArchiveOptions {
  readonly queue: Queue;
  /** Opens where messages are kept; closed with the archive. */
  readonly openStore: () => ArchiveStore | Promise<ArchiveStore>;
}

export function createMessageArchive(options: MessageArchiveOptions): MessageArchive {
  return new MessageArchive(options);
}

/** Writes the anonymised history from `whatsapp-messages-queue`. What reaches it is masked already; it has no key. */
export class MessageArchive implements BotService {
  readonly name = 'message-archive';
  readonly #options: MessageArchiveOptions;
  #running: { readonly consumer: Consumer; readonly store: ArchiveStore } | undefined;

  constructor(options: MessageArchiveOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    const store = await this.#options.openStore();
    const consumer = await this.#options.queue.consume(WHATSAPP_MESSAGES_QUEUE, (job) =>
      store.add({ ...messageReceivedEvent.parse(job.data), id: job.id }),
    );
    this.#running = { consumer, store };
  }

  async stop(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    await running?.consumer.stop();
    await running?.store.close();
  }

  async isSettled(): Promise<boolean> {
    const { waiting, active } = await this.#options.queue.balance(WHATSAPP_MESSAGES_QUEUE);
    return waiting + active === 0;
  }
}
