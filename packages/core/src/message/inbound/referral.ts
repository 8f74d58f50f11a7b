/** Click-to-WhatsApp origin; opens a 72-hour free entry point when answered within 24 h. */
export interface Referral {
  readonly sourceUrl?: string;
  readonly sourceId?: string;
  readonly sourceType?: string;
  readonly headline?: string;
  readonly body?: string;
  readonly clickId?: string;
}
