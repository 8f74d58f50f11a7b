import { type ConversationId, channelOf } from '../../conversation/ids.ts';
import { createMemoryLlmSpending } from '../../memory/llm-spending/memory-llm-spending.ts';
import type { LadderReason } from '../../ports/intent-router/ladder-trace.ts';
import type { LlmSpend, LlmSpending } from '../../ports/llm-spending/llm-spending.ts';
import type { LlmBudgetOptions, LlmLimits } from './llm-budget-options.ts';
import { addSpends, NOTHING_SPENT, negativeSpend } from './llm-spend.ts';

/** What one message may still spend. Made for each message. */
export interface TurnBudget {
  /** Milliseconds left for understanding the message, all rungs together. */
  remainingMs(): number;
  /** Sets an estimate aside, or answers which limit it would break. What was set aside is settled, also when the call failed. */
  reserve(estimate: LlmSpend): Promise<BudgetShare | LadderReason>;
}

export interface BudgetShare {
  /** Puts what was really spent in place of the estimate. */
  settle(spent: LlmSpend): Promise<void>;
}

export interface BudgetClock {
  now(): number;
  monotonic(): number;
}

/** Keeps to the limits of turns, conversations, tenants and days. */
export class LlmBudget {
  readonly #options: LlmBudgetOptions;
  readonly #clock: BudgetClock;
  readonly #spending: LlmSpending;
  readonly #turnLimits: LlmLimits;

  constructor(options: LlmBudgetOptions, clock: BudgetClock) {
    this.#options = options;
    this.#clock = clock;
    this.#spending = options.spending ?? createMemoryLlmSpending({ clock });
    this.#turnLimits = { ...DEFAULT_TURN, ...options.turn };
  }

  /**
   * @param startedAt - Monotonic milliseconds at which the turn's clock began to count.
   * @param spent - What the turn has taken before.
   */
  turn(conversationId: ConversationId | undefined, startedAt: number, spent: LlmSpend = NOTHING_SPENT): TurnBudget {
    let spentNow = spent;
    const remainingMs = () => Math.max(0, (this.#turnLimits.ms ?? Number.POSITIVE_INFINITY) - (this.#clock.monotonic() - startedAt));
    return {
      remainingMs,
      reserve: async (estimate) => {
        // The turn's milliseconds are its deadline; those of the models count in the other scopes.
        const { ms: _, ...limits } = this.#turnLimits;
        if (remainingMs() <= 0 || breaks(limits, addSpends(spentNow, estimate))) return 'turn_budget';
        spentNow = addSpends(spentNow, estimate);
        const settleTurn = (really: LlmSpend) => {
          spentNow = addSpends(spentNow, addSpends(really, negativeSpend(estimate)));
        };
        const day = await this.#reserveDay(conversationId, estimate);
        if (typeof day === 'string') {
          settleTurn(NOTHING_SPENT);
          return day;
        }
        return {
          settle: async (really) => {
            settleTurn(really);
            await day.settle(really);
          },
        };
      },
    };
  }

  async #reserveDay(conversationId: ConversationId | undefined, estimate: LlmSpend): Promise<BudgetShare | LadderReason> {
    const scopes = this.#scopesOf(conversationId);
    const keepUntil = this.#clock.now() + KEEP_MS;
    const taken: string[] = [];
    const giveBack = () => Promise.all(taken.map((key) => this.#spending.add(key, negativeSpend(estimate), keepUntil)));
    try {
      for (const { key, limits, reason } of scopes) {
        const sum = await this.#spending.add(key, estimate, keepUntil);
        taken.push(key);
        if (!breaks(limits, sum)) continue;
        await giveBack();
        return reason;
      }
    } catch {
      // Nobody can say what was spent, so nothing more is.
      return 'budget_unknown';
    }
    return {
      settle: async (spent) => {
        const difference = addSpends(spent, negativeSpend(estimate));
        await Promise.allSettled(taken.map((key) => this.#spending.add(key, difference, keepUntil)));
      },
    };
  }

  #scopesOf(conversationId: ConversationId | undefined): readonly { key: string; limits: LlmLimits; reason: LadderReason }[] {
    const { conversation = DEFAULT_CONVERSATION, tenant, day, tenantOf = String, utcOffsetMinutes = 0 } = this.#options;
    const today = new Date(this.#clock.now() + utcOffsetMinutes * 60_000).toISOString().slice(0, 10);
    return [
      ...(conversationId === undefined
        ? []
        : [{ key: `conversation ${conversationId} ${today}`, limits: conversation, reason: 'conversation_budget' as const }]),
      ...(conversationId === undefined || tenant === undefined
        ? []
        : [{ key: `tenant ${tenantOf(channelOf(conversationId))} ${today}`, limits: tenant, reason: 'tenant_budget' as const }]),
      ...(day === undefined ? [] : [{ key: `day ${today}`, limits: day, reason: 'day_budget' as const }]),
    ];
  }
}

/** Whether a sum is over one of the limits. */
function breaks(limits: LlmLimits, sum: LlmSpend): boolean {
  return LIMITED.some((name) => sum[name] > (limits[name] ?? Number.POSITIVE_INFINITY));
}

const LIMITED = ['calls', 'tokens', 'ms', 'money'] as const;
const DEFAULT_TURN: LlmLimits = { calls: 2, ms: 6_000 };
const DEFAULT_CONVERSATION: LlmLimits = { calls: 40 };
/** A day, and a day for whoever counts its end differently. */
const KEEP_MS = 48 * 60 * 60_000;
