import type { RightsReceipt } from '@recado/core';

/** A receipt as people read it. */
export function formatReceipt({ id, at, actor, right, phase, contactIds, counts = {}, code }: RightsReceipt): string {
  const lines = [
    `${right} ${phase}${code === undefined ? '' : ` (${code})`}, ${new Date(at).toISOString()}, by ${actor}`,
    `receipt   ${id}`,
    ...contactIds.map((contact) => `contact   ${contact}`),
    ...Object.entries(counts).map(([place, count]) => `${String(count).padStart(7)}   ${place}`),
  ];
  return `${lines.join('\n')}\n`;
}
