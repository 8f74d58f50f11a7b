import type { TakenReply, TakeRequest } from '../ports/conversation-store/relay.ts';
import type { Dispatcher } from './dispatcher.ts';
import type { Lanes } from './lanes.ts';
import type { StoredReply } from './stored-reply.ts';

/** The short way out: a turn's first reply is taken by its commit and sent by the same process, without a second look at the store. */
export class OwnReplies {
  readonly #dispatcher: Dispatcher;
  readonly #lanes: Lanes;

  constructor(dispatcher: Dispatcher, lanes: Lanes) {
    this.#dispatcher = dispatcher;
    this.#lanes = lanes;
  }

  /** How a commit takes its first reply; `undefined` while this process has enough to send. */
  get request(): TakeRequest | undefined {
    return this.#lanes.hasRoom ? this.#dispatcher.request : undefined;
  }

  send(reply: TakenReply, since: number, opened: StoredReply | undefined): void {
    this.#lanes.run(() => this.#dispatcher.send(reply, since, opened));
  }
}
