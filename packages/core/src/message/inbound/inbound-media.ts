/** A file the contact sent; bytes are fetched through the transport. */
export interface InboundMedia {
  /** Transport's media id; on the Cloud API valid for 7 days. */
  readonly mediaId: string;
  readonly mimeType: string;
  /** Base64, as the webhook gives it. */
  readonly sha256?: string;
}
