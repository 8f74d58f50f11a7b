import type { OutboundUrlButton } from '@recado/core';
import { toGraphInteractive } from './to-graph-interactive.ts';
import type { GraphBody } from './to-graph-message.ts';

/** `interactive{type: cta_url}`. */
export function toGraphUrlButton(message: OutboundUrlButton): GraphBody {
  const parameters = { display_text: message.title, url: message.url };
  return toGraphInteractive('cta_url', { text: message.text }, { name: 'cta_url', parameters });
}
