import type { LadderReason } from '../../ports/intent-router/ladder-trace.ts';
import type { LlmSpend } from '../../ports/llm-spending/llm-spending.ts';
import type { BudgetShare, TurnBudget } from './llm-budget.ts';
import { addSpends, NOTHING_SPENT } from './llm-spend.ts';

/** What is set aside of a budget for a call of a model, once for each try of it. */
export class CallShare {
  readonly #budget: TurnBudget;
  readonly #estimate: LlmSpend;
  readonly #shares: BudgetShare[];

  private constructor(budget: TurnBudget, estimate: LlmSpend, first: BudgetShare) {
    this.#budget = budget;
    this.#estimate = estimate;
    this.#shares = [first];
  }

  /** @param estimate - Of one try. */
  static async reserve(budget: TurnBudget, estimate: LlmSpend): Promise<CallShare | LadderReason> {
    const first = await budget.reserve(estimate);
    return typeof first === 'string' ? first : new CallShare(budget, estimate, first);
  }

  /** Sets as much aside for another try; `false` when a limit forbids it, or nobody waits any more. */
  async again(signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return false;
    const more = await this.#budget.reserve(this.#estimate);
    if (typeof more === 'string') return false;
    if (signal.aborted) {
      await more.settle(NOTHING_SPENT);
      return false;
    }
    this.#shares.push(more);
    return true;
  }

  /** What was set aside for all tries. */
  get estimate(): LlmSpend {
    return this.#shares.reduce((sum) => addSpends(sum, this.#estimate), NOTHING_SPENT);
  }

  /** Puts what was really spent, by all tries together, in place of the estimates. */
  async settle(spent: LlmSpend): Promise<void> {
    for (const [at, share] of this.#shares.entries()) await share.settle(at === 0 ? spent : NOTHING_SPENT);
  }
}
