/** A sentence somebody may write and the intent it stands for. */
export interface IntentExample {
  /** As people write it: case, accents and punctuation do not matter. */
  readonly text: string;
  /** A name from the bot's own list; a telling one (`cancel_order`) counts as one more example. */
  readonly intent: string;
}
