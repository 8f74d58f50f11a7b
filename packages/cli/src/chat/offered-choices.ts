import type { ChatMessage } from './chat-message.ts';

/** The message whose choices are on offer: the latest one with choices since the person last wrote. */
export function offeredChoices(messages: readonly ChatMessage[]): ChatMessage | undefined {
  for (const message of messages.toReversed()) {
    if (message.from === 'user') return undefined;
    if (message.choices.length > 0) return message;
  }
  return undefined;
}
