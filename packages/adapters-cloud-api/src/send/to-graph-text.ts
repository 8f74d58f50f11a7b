import type { OutboundText } from '@recado/core';
import type { GraphBody } from './to-graph-message.ts';

/** `text{body, preview_url?}`. */
export function toGraphText(message: OutboundText): GraphBody {
  const preview = message.previewUrl === undefined ? {} : { preview_url: message.previewUrl };
  return { type: 'text', text: { body: message.text, ...preview } };
}
