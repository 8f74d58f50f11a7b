import type { OutboundLocation } from '@recado/core';
import type { GraphBody } from './to-graph-message.ts';

/** `location`. */
export function toGraphLocation({ type, latitude, longitude, name, address }: OutboundLocation): GraphBody {
  const labels = { ...(name === undefined ? {} : { name }), ...(address === undefined ? {} : { address }) };
  return { type, location: { latitude, longitude, ...labels } };
}
