/** What calls of models took. */
export interface LlmSpend {
  readonly calls: number;
  /** In and out. */
  readonly tokens: number;
  /** Time of the models, milliseconds. */
  readonly ms: number;
  /** In the currency of the models' prices. */
  readonly money: number;
}

/** Adds up what models took, for limits over more than one message. Processes that share a limit share one of these. */
export interface LlmSpending {
  readonly specVersion: 1;
  /**
   * Adds and answers the new sum of the key, in one step. Amounts may be negative: what was set aside and not used.
   * @param key - Public: a scope, a keyed id, a day.
   * @param keepUntil - Epoch milliseconds after which the key may be forgotten.
   * @throws StoreUnavailableError when it cannot be asked: no model is asked then.
   */
  add(key: string, spend: LlmSpend, keepUntil: number): Promise<LlmSpend>;
  /** Closes what we opened. */
  close(): Promise<void>;
}
