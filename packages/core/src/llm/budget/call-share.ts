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

  /** @param estimate - Of one try. What is set aside after `signal` aborted is given back. */
  static async reserve(budget: TurnBudget, estimate: LlmSpend, signal: AbortSignal): Promise<CallShare | LadderReason> {
    const first = await reserveInTime(budget, estimate, signal);
    return typeof first === 'string' ? first : new CallShare(budget, estimate, first);
  }

  /** Sets as much aside for another try; `false` when a limit forbids it, or nobody waits any more. */
  async again(signal: AbortSignal): Promise<boolean> {
    const more = await reserveInTime(this.#budget, this.#estimate, signal);
    if (typeof more === 'string') return false;
    this.#shares.push(more);
    return true;
  }

  /** What was set aside for all tries. */
  get estimate(): LlmSpend {
    return this.#shares.reduce((sum) => addSpends(sum, this.#estimate), NOTHING_SPENT);
  }

  /** Puts what was really spent, by all tries together, in place of the estimates. */
  async settle(spent: LlmSpend): Promise<void> {
    await Promise.all(this.#shares.map((share, at) => share.settle(at === 0 ? spent : NOTHING_SPENT)));
  }
}

async function reserveInTime(budget: TurnBudget, estimate: LlmSpend, signal: AbortSignal): Promise<BudgetShare | LadderReason> {
  if (signal.aborted) return 'turn_budget';
  const share = await budget.reserve(estimate);
  if (typeof share === 'string' || !signal.aborted) return share;
  await share.settle(NOTHING_SPENT);
  return 'budget_unknown';
}
