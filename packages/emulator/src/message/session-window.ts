const SESSION_WINDOW_MS = 24 * 60 * 60 * 1000;

/**
 * Whether free-form messages reach the person: 24 h from their last message.
 * @param lastInboundAt - Epoch milliseconds, or `undefined` if they never wrote.
 */
export function isInsideSessionWindow(lastInboundAt: number | undefined, now: number): boolean {
  return lastInboundAt !== undefined && now - lastInboundAt < SESSION_WINDOW_MS;
}
