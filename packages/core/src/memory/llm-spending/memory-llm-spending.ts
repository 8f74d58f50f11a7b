import type { Clock } from '../../ports/clock/clock.ts';
import type { LlmSpend, LlmSpending } from '../../ports/llm-spending/llm-spending.ts';
import { systemClock } from '../../runtime/system-clock.ts';

export interface MemoryLlmSpendingOptions {
  /** @default the system clock */
  readonly clock?: Pick<Clock, 'now'>;
}

/** Counts for this process alone. */
export function createMemoryLlmSpending(options: MemoryLlmSpendingOptions = {}): MemoryLlmSpending {
  return new MemoryLlmSpending(options);
}

/** Sums in the memory of this process; what is past its time is forgotten as new keys come. */
export class MemoryLlmSpending implements LlmSpending {
  readonly specVersion = 1;
  readonly #clock: Pick<Clock, 'now'>;
  readonly #sums = new Map<string, { readonly spend: LlmSpend; readonly keepUntil: number }>();
  #lookAgainAt = 0;

  constructor({ clock = systemClock }: MemoryLlmSpendingOptions) {
    this.#clock = clock;
  }

  async add(key: string, spend: LlmSpend, keepUntil: number): Promise<LlmSpend> {
    this.#forgetPast();
    const { calls, tokens, ms, money } = this.#sums.get(key)?.spend ?? NOTHING;
    const sum = { calls: calls + spend.calls, tokens: tokens + spend.tokens, ms: ms + spend.ms, money: money + spend.money };
    this.#sums.set(key, { spend: sum, keepUntil });
    return sum;
  }

  async close(): Promise<void> {}

  #forgetPast(): void {
    const now = this.#clock.now();
    if (now < this.#lookAgainAt) return;
    for (const [key, { keepUntil }] of this.#sums) if (keepUntil <= now) this.#sums.delete(key);
    this.#lookAgainAt = now + LOOK_MS;
  }
}

const NOTHING: LlmSpend = { calls: 0, tokens: 0, ms: 0, money: 0 };
const LOOK_MS = 60 * 60_000;
