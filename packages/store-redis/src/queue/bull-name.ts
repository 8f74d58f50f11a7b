/** A text as BullMQ takes it for an id or the name of a queue: no colons, not a number. Most of ours stay as they are. */
export function bullName(text: string): string {
  return PLAIN.test(text) ? text : `${ENCODED}${Buffer.from(text).toString('base64url')}`;
}

const ENCODED = 'x-';
const PLAIN = /^(?!x-)[A-Za-z][\w.-]*$/;
