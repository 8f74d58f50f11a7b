/** Up to three reply buttons under a text; degrades to numbered text where a transport has none. */
export interface OutboundButtons {
  readonly type: 'buttons';
  /** Up to 1,024 characters. */
  readonly text: string;
  readonly header?: string;
  readonly footer?: string;
  readonly buttons: readonly ReplyChoice[];
}

/** Something to tap: `id` comes back as `replyId`. Button titles hold 20 characters, list titles 24. */
export interface ReplyChoice {
  readonly id: string;
  readonly title: string;
  /** Lists only; up to 72 characters. */
  readonly description?: string;
}
