import type { OutboundList } from '@recado/core';
import { toGraphInteractive } from './to-graph-interactive.ts';
import type { GraphBody } from './to-graph-message.ts';

/** `interactive{type: list}`. */
export function toGraphList(message: OutboundList): GraphBody {
  const sections = message.sections.map((section) => ({
    ...(section.title === undefined ? {} : { title: section.title }),
    rows: section.rows.map(({ id, title, description }) => ({ id, title, ...(description === undefined ? {} : { description }) })),
  }));
  return toGraphInteractive('list', message, { button: message.button, sections });
}
