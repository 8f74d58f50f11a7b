import type { OutboundButtons } from '@recado/core';
import { toGraphInteractive } from './to-graph-interactive.ts';
import type { GraphBody } from './to-graph-message.ts';

/** `interactive{type: button}`, up to three reply buttons. */
export function toGraphButtons(message: OutboundButtons): GraphBody {
  const buttons = message.buttons.map(({ id, title }) => ({ type: 'reply', reply: { id, title } }));
  return toGraphInteractive('button', message, { buttons });
}
