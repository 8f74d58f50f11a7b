import type { ContactAddresses } from '../conversation/contact.ts';
import type { ConversationSnapshot } from '../conversation/conversation-snapshot.ts';
import type { ConversationId } from '../conversation/ids.ts';
import type { InboundMessage } from '../message/inbound/inbound-message.ts';
import type { ReplyChoice } from '../message/outbound/buttons.ts';
import type { OutboundMessage } from '../message/outbound/outbound-message.ts';
import type { TestBot } from './test-bot.ts';

export interface TestUserProfile extends ContactAddresses {
  readonly displayName?: string;
}

/** One row of a conversation: what the user says (`{ tap }` for a button or row), then what the replies of that turn must hold, in order. */
export type ConversationRow = readonly [says: string | { readonly tap: string }, ...hears: readonly (string | RegExp)[]];

/** Somebody who writes to a bot under test. */
export class TestUser {
  readonly addresses: ContactAddresses;
  readonly displayName: string | undefined;
  readonly #bot: TestBot;
  readonly #lines: string[] = [];
  #sent = 0;
  #heard = 0;
  #last: readonly OutboundMessage[] = [];

  constructor(bot: TestBot, { displayName, ...addresses }: TestUserProfile) {
    this.#bot = bot;
    this.addresses = Object.keys(addresses).length === 0 ? { phone: '5511987654321' } : addresses;
    this.displayName = displayName;
  }

  /** Writes a text and waits until the bot has nothing left to do. Answers what the bot said. */
  says(text: string): Promise<readonly OutboundMessage[]> {
    this.#lines.push(`user: ${text}`);
    return this.#deliver({ type: 'text', text });
  }

  /** Writes several texts before the bot gets to answer. */
  async saysAtOnce(...texts: readonly string[]): Promise<readonly OutboundMessage[]> {
    for (const text of texts) this.#lines.push(`user: ${text}`);
    await this.#bot.transport.deliver(...texts.map((text) => this.#message({ type: 'text', text })));
    return this.#listen();
  }

  /** Taps a button or list row the bot offered last, by title or option id. */
  taps(choice: string): Promise<readonly OutboundMessage[]> {
    const choices = this.choices;
    const found = choices.find(({ id, title }) => title === choice || id === choice || id.endsWith(`:${choice}`));
    if (found === undefined)
      throw new Error(`Nothing called "${choice}" was offered. Offered: ${choices.map(({ title }) => title).join(', ') || 'nothing'}.`);
    const isList = this.#last.some((message) => message.type === 'list');
    this.#lines.push(`user: [${found.title}]`);
    return this.#deliver(
      isList
        ? { type: 'list_reply', replyId: found.id, title: found.title }
        : { type: 'button_reply', replyId: found.id, title: found.title, origin: 'interactive' },
    );
  }

  /** Sends any kind of message. */
  sends(message: MessageBody): Promise<readonly OutboundMessage[]> {
    this.#lines.push(`user: (${message.type})`);
    return this.#deliver(message);
  }

  /** A person on our side answers this user. */
  async agentSays(text: string): Promise<readonly OutboundMessage[]> {
    await this.#bot.bot.signal(await this.conversation(), { type: 'agent.message', text });
    return this.#listen();
  }

  /** The person gives the conversation back to the bot. */
  async agentReleases(): Promise<readonly OutboundMessage[]> {
    await this.#bot.bot.signal(await this.conversation(), { type: 'agent.release' });
    return this.#listen();
  }

  /**
   * Plays a conversation as a table: each row is what the user says and what the replies must hold.
   * @throws Error that shows the row, what was heard, and the talk so far.
   */
  async plays(rows: readonly ConversationRow[]): Promise<void> {
    for (const [at, [said, ...expected]] of rows.entries()) {
      const replies = typeof said === 'string' ? await this.says(said) : await this.taps(said.tap);
      const texts = replies.map(textOf);
      let from = 0;
      for (const wanted of expected) {
        const found = texts.findIndex(
          (text, index) => index >= from && (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)),
        );
        if (found < 0)
          throw new Error(
            `Row ${at + 1}: expected a reply holding ${String(wanted)}, heard ${JSON.stringify(texts)}.\n\n${this.transcript()}`,
          );
        from = found;
      }
    }
  }

  /** What the bot said since this user last did something, also when time alone made it speak. */
  hears(): readonly OutboundMessage[] {
    const mine = this.#bot.transport.sent.filter(({ to }) => this.#isMe(to)).map(({ message }) => message);
    const fresh = mine.slice(this.#heard);
    this.#heard = mine.length;
    for (const message of fresh) this.#lines.push(`bot:  ${textOf(message)}`);
    if (fresh.length > 0) this.#last = fresh;
    return fresh;
  }

  /** What can be tapped now. */
  get choices(): readonly ReplyChoice[] {
    return this.#last.flatMap((message) => {
      if (message.type === 'buttons') return message.buttons;
      return message.type === 'list' ? message.sections.flatMap((section) => section.rows) : [];
    });
  }

  /** The talk so far, a line a message. */
  transcript(): string {
    return this.#lines.join('\n');
  }

  conversation(): Promise<ConversationId> {
    return this.#bot.bot.conversationWith(this.#bot.transport.channelId, this.addresses);
  }

  async snapshot(): Promise<ConversationSnapshot | undefined> {
    return this.#bot.snapshot(await this.conversation());
  }

  async #deliver(body: MessageBody): Promise<readonly OutboundMessage[]> {
    await this.#bot.transport.deliver(this.#message(body));
    return this.#listen();
  }

  async #listen(): Promise<readonly OutboundMessage[]> {
    await this.#bot.settle();
    return this.hears();
  }

  #message(body: MessageBody): InboundMessage {
    this.#sent += 1;
    const from = { addresses: this.addresses, ...(this.displayName === undefined ? {} : { displayName: this.displayName }) };
    const owner = this.addresses.phone ?? this.addresses.bsuid ?? this.addresses.lid ?? '';
    return {
      ...body,
      id: `wamid.test.${owner}.${this.#sent}`,
      channelId: this.#bot.transport.channelId,
      from,
      sentAt: this.#bot.clock.now(),
      raw: {},
    } as InboundMessage;
  }

  #isMe(to: ContactAddresses): boolean {
    return to.phone === this.addresses.phone && to.bsuid === this.addresses.bsuid;
  }
}

type WithoutEnvelope<M> = M extends InboundMessage ? Omit<M, 'id' | 'channelId' | 'from' | 'sentAt' | 'raw'> : never;
/** The part of a message that differs from kind to kind. */
export type MessageBody = WithoutEnvelope<InboundMessage>;

/** The words of an outbound message. */
export function textOf(message: OutboundMessage): string {
  if ('text' in message) return message.text;
  if ('caption' in message && message.caption !== undefined) return message.caption;
  return `(${message.type})`;
}
