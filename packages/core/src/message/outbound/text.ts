/** Up to 4,096 characters. */
export interface OutboundText {
  readonly type: 'text';
  readonly text: string;
  readonly previewUrl?: boolean;
}
