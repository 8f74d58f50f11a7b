import { EmulatorError } from '../errors/emulator-error.ts';
import type { JsonObject } from '../message/json.ts';
import { type MessageChoice, type ReceivedMessage, toReceivedMessage } from '../user/received-message.ts';
import type { UserRecord } from '../user/user-record.ts';
import type { EmulatorCore } from './emulator-core.ts';
import { writeMessage } from './write-message.ts';

/** A message as it stands in `messages[]` of a webhook, without ids and time: `{ type: 'image', image: { … } }`. */
export interface UserMessage extends JsonObject {
  readonly type: string;
}

/** A person with WhatsApp. What they do resolves when it is in the journal, not when the bot has it. */
export interface EmulatedUser {
  readonly record: UserRecord;
  /** What reached the phone, in order. */
  readonly messages: readonly ReceivedMessage[];
  say(text: string): Promise<{ readonly id: string }>;
  /**
   * Taps a reply button of the latest message that has it.
   * @param button - Its id, its title, or its position from 0.
   * @throws EmulatorError `EMULATOR_CHOICE_NOT_FOUND`
   */
  tap(button: string | number): Promise<{ readonly id: string }>;
  /** Picks a list row, named like a button; positions count through all sections. @throws EmulatorError `EMULATOR_CHOICE_NOT_FOUND` */
  pick(row: string | number): Promise<{ readonly id: string }>;
  /** Sends anything a person can send. @throws EmulatorError `EMULATOR_MESSAGE_INVALID` without a `type` */
  send(message: UserMessage): Promise<{ readonly id: string }>;
  /**
   * The first message after the one `next` gave last that satisfies the predicate; those passed over are not given again.
   * @param timeoutMs - In real time. @default 5_000
   * @throws EmulatorError `EMULATOR_TIMEOUT`
   */
  next(predicate?: (message: ReceivedMessage) => boolean, timeoutMs?: number): Promise<ReceivedMessage>;
}

export class CoreUser implements EmulatedUser {
  readonly #core: EmulatorCore;
  readonly #key: string;
  #given = 0;

  constructor(core: EmulatorCore, key: string) {
    this.#core = core;
    this.#key = key;
  }

  get record(): UserRecord {
    const record = this.#core.directory.get(this.#key);
    if (record === undefined)
      throw new EmulatorError('EMULATOR_USER_INVALID', 'This user is not known.', 'Take users from emulator.user().');
    return record;
  }

  get messages(): readonly ReceivedMessage[] {
    const isKnown = (messageId: string) => this.#core.state.entry(messageId) !== undefined;
    return this.#core.state
      .history(this.#key)
      .filter((entry) => entry.direction === 'outbound' && entry.failsWith === undefined)
      .map((entry) => toReceivedMessage(entry, isKnown));
  }

  say(text: string): Promise<{ readonly id: string }> {
    return this.send({ type: 'text', text: { body: text } });
  }

  async tap(button: string | number): Promise<{ readonly id: string }> {
    const { message, choice } = this.#find('button', button);
    return this.#answer(message, { type: 'button_reply', button_reply: { id: choice.id, title: choice.title } });
  }

  async pick(row: string | number): Promise<{ readonly id: string }> {
    const { message, choice } = this.#find('list', row);
    return this.#answer(message, { type: 'list_reply', list_reply: { ...choice } });
  }

  async send(message: UserMessage): Promise<{ readonly id: string }> {
    if (typeof message.type !== 'string' || message.type === '') {
      throw new EmulatorError('EMULATOR_MESSAGE_INVALID', 'A message needs a type.', "Give { type: 'text', text: { body: 'oi' } }.");
    }
    return writeMessage(this.#core, this.record, message);
  }

  next(predicate: (message: ReceivedMessage) => boolean = () => true, timeoutMs = 5_000): Promise<ReceivedMessage> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const { messages } = this;
        const index = messages.findIndex((message, position) => position >= this.#given && predicate(message));
        const found = messages[index];
        if (found === undefined) return;
        this.#given = index + 1;
        finish();
        resolve(found);
      };
      const finish = () => {
        clearTimeout(timer);
        unsubscribe();
      };
      const timer = setTimeout(() => {
        unsubscribe();
        reject(
          new EmulatorError(
            'EMULATOR_TIMEOUT',
            `No such message of the bot within ${timeoutMs} ms.`,
            'See emulator.history() for what was sent, and subscribe to webhook.attempted for what the bot answered.',
          ),
        );
      }, timeoutMs);
      const unsubscribe = this.#core.subscribe((event) => {
        if (event.type === 'bot.sent' && event.userKey === this.#key) look();
      });
      look();
    });
  }

  #find(type: 'button' | 'list', wanted: string | number): { message: ReceivedMessage; choice: MessageChoice } {
    for (const message of this.messages.toReversed()) {
      if (message.type !== type) continue;
      const { choices } = message;
      const choice =
        typeof wanted === 'number'
          ? choices[wanted]
          : (choices.find((item) => item.id === wanted) ?? choices.find((item) => item.title === wanted));
      if (choice !== undefined) return { message, choice };
    }
    throw new EmulatorError(
      'EMULATOR_CHOICE_NOT_FOUND',
      `No message of the bot has the ${type === 'button' ? 'button' : 'list row'} ${JSON.stringify(wanted)}.`,
      'Wait for the message with user.next(), then name the choice by id, title or position from 0.',
    );
  }

  #answer(message: ReceivedMessage, interactive: JsonObject): Promise<{ readonly id: string }> {
    return this.send({
      type: 'interactive',
      context: { from: this.#core.options.number.displayPhoneNumber, id: message.id },
      interactive,
    });
  }
}
