import type { ChatMessage } from '../chat/chat-message.ts';

/** One message as `recado dev --json` prints it. */
export interface JsonMessage {
  readonly from: 'user' | 'bot';
  /** As in `InboundMessage` and `OutboundMessage`. */
  readonly type: string;
  readonly text: string;
  /** Titles, in order. */
  readonly choices?: readonly string[];
  /** Where a url button leads. */
  readonly url?: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** A message as one line of JSON, line end included. */
export function formatJson({ from, type, text, choices, url, at }: ChatMessage): string {
  const message: JsonMessage = {
    from,
    type,
    text,
    ...(choices.length === 0 ? {} : { choices: choices.map(({ title }) => title) }),
    ...(url === undefined ? {} : { url }),
    at: new Date(at).toISOString(),
  };
  return `${JSON.stringify(message)}\n`;
}
