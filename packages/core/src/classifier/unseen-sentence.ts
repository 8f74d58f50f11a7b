/** How a model that did not know a sentence does on it. */
export interface UnseenSentence {
  readonly familiarity: number;
  /** `stranger`: its whole intent was unknown to the model, so any answer is wrong. */
  readonly outcome: 'right' | 'wrong' | 'stranger';
}
