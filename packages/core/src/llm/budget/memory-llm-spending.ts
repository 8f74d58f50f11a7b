import { addSpends, type LlmSpend, type LlmSpending, NOTHING_SPENT } from './llm-spending.ts';

/** Counts in this process; what is past its day is forgotten as new keys come. */
export function createMemoryLlmSpending(now: () => number): LlmSpending {
  const sums = new Map<string, { readonly spend: LlmSpend; readonly keepUntil: number }>();
  let lookAgainAt = 0;
  return {
    async add(key, spend, keepUntil) {
      if (now() >= lookAgainAt) {
        for (const [known, kept] of sums) if (kept.keepUntil <= now()) sums.delete(known);
        lookAgainAt = now() + LOOK_MS;
      }
      const sum = addSpends(sums.get(key)?.spend ?? NOTHING_SPENT, spend);
      sums.set(key, { spend: sum, keepUntil });
      return sum;
    },
  };
}

const LOOK_MS = 60 * 60_000;
