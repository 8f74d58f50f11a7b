import type { ReplyChoice } from './buttons.ts';

/** A menu of up to ten rows in up to ten sections; degrades to numbered text where a transport has none. */
export interface OutboundList {
  readonly type: 'list';
  /** Up to 4,096 characters. */
  readonly text: string;
  readonly header?: string;
  readonly footer?: string;
  /** The word on the button that opens the list; up to 20 characters. */
  readonly button: string;
  readonly sections: readonly { readonly title?: string; readonly rows: readonly ReplyChoice[] }[];
}
