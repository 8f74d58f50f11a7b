import type { ConversationSignal } from '@recado/core';
import type { ChatChoice, ChatMessage } from '../chat/chat-message.ts';
import type { BotEvent } from './bot-event.ts';

/** Something to show of a running `recado dev`. */
export type DevEvent =
  | BotEvent
  /** A message of either side appeared, or (`isNew` false) moved on. */
  | { readonly type: 'message'; readonly message: ChatMessage; readonly isNew: boolean }
  /** The bot shows that it is typing, until it sends or `until` (epoch milliseconds). */
  | { readonly type: 'typing'; readonly until: number }
  /** The bot's files changed; it starts again. */
  | { readonly type: 'reloading' };

/** A bot, the emulator it talks to, and one person with a phone. */
export interface DevSession {
  /** The conversation so far, in order, from earlier runs too. */
  readonly messages: readonly ChatMessage[];
  /** The first listener also gets what happened before it came. @returns Ends the subscription. */
  subscribe(listener: (event: DevEvent) => void): () => void;
  /** The person writes. Resolves when it is in the journal. */
  say(text: string): Promise<void>;
  /** The person taps a button or picks a row of that message. */
  choose(message: ChatMessage, choice: ChatChoice): Promise<void>;
  /** A human agent acts on the conversation. Resolves when it is durable. */
  actAsAgent(signal: ConversationSignal): Promise<void>;
  /** Resolves when every message is answered and every job done; what waits for its time is not waited for. @throws Failure when the bot cannot run. */
  settled(): Promise<void>;
  /** Stops the bot and the emulator; what is under way goes on at the next start. */
  close(): Promise<void>;
}
