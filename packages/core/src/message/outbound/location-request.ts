/** Asks for the contact's location with WhatsApp's own button. */
export interface OutboundLocationRequest {
  readonly type: 'location_request';
  readonly text: string;
}
