import type { OutboundLocationRequest } from '@recado/core';
import { toGraphInteractive } from './to-graph-interactive.ts';
import type { GraphBody } from './to-graph-message.ts';

/** `interactive{type: location_request_message}`. */
export function toGraphLocationRequest(message: OutboundLocationRequest): GraphBody {
  return toGraphInteractive('location_request_message', { text: message.text }, { name: 'send_location' });
}
