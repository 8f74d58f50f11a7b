import type { ChatMessage } from '../chat/chat-message.ts';

/** A text of the bot, unless said otherwise. */
export const aMessage = (rest: Partial<ChatMessage> = {}): ChatMessage => ({
  id: 'wamid.1',
  from: 'bot',
  type: 'text',
  text: 'Olá!',
  choices: [],
  at: Date.UTC(2026, 0, 2, 12, 30),
  status: 'accepted',
  ...rest,
});
