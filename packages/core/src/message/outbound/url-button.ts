/** Call to action: one button that opens a link. */
export interface OutboundUrlButton {
  readonly type: 'url_button';
  readonly text: string;
  /** Up to 20 characters. */
  readonly title: string;
  readonly url: string;
}
