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

/**
 * Adds up what was spent. The one in memory counts for its process alone; processes that share a limit share one of these, over an atomic
 * increment of their store.
 */
export interface LlmSpending {
  /**
   * Adds and answers the new sum of the key, in one step. Amounts may be negative: what was set aside and not used.
   * @param key - Public: a scope, a keyed id, a day.
   * @param keepUntil - Epoch milliseconds after which the key may be forgotten.
   */
  add(key: string, spend: LlmSpend, keepUntil: number): Promise<LlmSpend>;
}

export const NOTHING_SPENT: LlmSpend = { calls: 0, tokens: 0, ms: 0, money: 0 };

export const addSpends = (one: LlmSpend, other: LlmSpend): LlmSpend => ({
  calls: one.calls + other.calls,
  tokens: one.tokens + other.tokens,
  ms: one.ms + other.ms,
  money: one.money + other.money,
});

export const negativeSpend = ({ calls, tokens, ms, money }: LlmSpend): LlmSpend => ({
  calls: -calls,
  tokens: -tokens,
  ms: -ms,
  money: -money,
});
