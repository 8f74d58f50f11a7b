import type { ChatMessage } from './chat-message.ts';

/** The conversation so far, in order. */
export class Transcript {
  readonly #messages = new Map<string, ChatMessage>();

  /** Adds a message, or puts its new state in its place. */
  put(message: ChatMessage): void {
    this.#messages.set(message.id, message);
  }

  get messages(): readonly ChatMessage[] {
    return [...this.#messages.values()];
  }
}
