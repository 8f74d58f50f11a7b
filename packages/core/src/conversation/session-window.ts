/**
 * Whether a free-form message may be sent now.
 *
 * The window opens at the contact's last message or call and lasts 24 h; outside it Meta accepts only templates (131047).
 * @param lastInboundAt - Epoch milliseconds, or `undefined` if the contact never wrote.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages#customer-service-windows
 */
export function isInsideSessionWindow(lastInboundAt: number | undefined, now: number): boolean {
  return lastInboundAt !== undefined && now - lastInboundAt < SESSION_WINDOW_MS;
}

const SESSION_WINDOW_MS = 24 * 60 * 60 * 1000;
