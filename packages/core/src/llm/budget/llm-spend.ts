import type { LlmSpend } from '../../ports/llm-spending/llm-spending.ts';

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
