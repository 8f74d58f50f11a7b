import type { ConversationReport, TurnReport } from '@recado/core';
import type { ChatMessage } from '../chat/chat-message.ts';
import { type Draft, EMPTY_DRAFT } from './draft.ts';

/** A line of the chat itself, between the messages. */
export interface ChatNote {
  readonly id: string;
  readonly text: string;
  readonly tone: 'info' | 'error' | 'output';
}

export type ChatItem = { readonly kind: 'message'; readonly message: ChatMessage } | { readonly kind: 'note'; readonly note: ChatNote };

/** Everything the chat screen shows. */
export interface ChatState {
  /** The oldest first. */
  readonly items: readonly ChatItem[];
  readonly bot: 'starting' | 'ready' | 'reloading' | 'waiting' | 'failed' | 'closing';
  /** Epoch milliseconds until which the bot shows that it is typing. */
  readonly typingUntil: number | undefined;
  /** Of the latest turn of this run. */
  readonly report: ConversationReport | TurnReport | undefined;
  readonly draft: Draft;
  /** Position of the highlighted choice among those on offer. */
  readonly selected: number | undefined;
  /** How many of the latest items are scrolled out of sight. */
  readonly scroll: number;
  /** `undefined`: shown when there is room. */
  readonly isPanelShown: boolean | undefined;
}

/** A screen with the conversation so far; on an empty one, the welcome. */
export function initialChatState(messages: readonly ChatMessage[], welcome: string): ChatState {
  const items: readonly ChatItem[] = messages.map((message) => ({ kind: 'message', message }));
  return {
    items: items.length > 0 ? items : [{ kind: 'note', note: { id: 'welcome', text: welcome, tone: 'info' } }],
    bot: 'starting',
    typingUntil: undefined,
    report: undefined,
    draft: EMPTY_DRAFT,
    selected: undefined,
    scroll: 0,
    isPanelShown: undefined,
  };
}

/** The messages among the items, in order. */
export const messagesOf = (state: ChatState): readonly ChatMessage[] =>
  state.items.flatMap((item) => (item.kind === 'message' ? [item.message] : []));
