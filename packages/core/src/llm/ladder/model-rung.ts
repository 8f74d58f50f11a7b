import { createHash } from 'node:crypto';
import type { Clock } from '../../ports/clock/clock.ts';
import type { LadderReason, LadderSpend } from '../../ports/intent-router/ladder-trace.ts';
import type { Llm, LlmAnswer, LlmRequest } from '../../ports/llm/llm.ts';
import type { LlmSpend } from '../../ports/llm-spending/llm-spending.ts';
import { areLocalModelsDemanded } from '../../privacy/local-models-only.ts';
import { type CircuitBreaker, createCircuitBreaker } from '../../resilience/circuit-breaker.ts';
import type { ObservedBreaker } from '../../resilience/observed-breaker.ts';
import { CallShare } from '../budget/call-share.ts';
import type { TurnBudget } from '../budget/llm-budget.ts';
import { NOTHING_SPENT } from '../budget/llm-spend.ts';
import type { LlmCache } from '../cache/llm-cache.ts';
import { wireSchemaOf } from '../structured/wire-schema.ts';
import { beforeDeadline } from './before-deadline.ts';
import { CallGate } from './call-gate.ts';
import { costOf, type LadderModel } from './ladder-model.ts';

/** How asking one model went. */
export type RungAnswer<Value> =
  | { readonly status: 'answered'; readonly value: Value; readonly isFromCache: boolean; readonly spent: LadderSpend }
  | { readonly status: 'skipped' | 'failed'; readonly why: LadderReason; readonly spent: LadderSpend };

export interface ModelRungOptions {
  readonly model: LadderModel;
  readonly clock: Clock;
  readonly cache: LlmCache | undefined;
  readonly cacheTtlMs: number;
}

/** One model with everything that stands before it: cache, throttling, circuit breaker, line, budget, timeout. Never throws. */
export class ModelRung {
  readonly llm: Llm;
  readonly #options: ModelRungOptions;
  readonly #breaker: CircuitBreaker;
  readonly #gate: CallGate;
  /** Monotonic; the server asked not to be asked before. */
  #notBefore = 0;

  constructor(options: ModelRungOptions) {
    const { llm, concurrency = 4, circuit } = options.model;
    this.llm = llm;
    this.#options = options;
    this.#gate = new CallGate(concurrency);
    this.#breaker = createCircuitBreaker({ ...circuit, name: `llm ${llm.name}`, clock: options.clock });
  }

  /** Of the model. */
  get breaker(): ObservedBreaker {
    return this.#breaker;
  }

  /** @param promptId - The prompt's name and version; part of the cache's key. */
  async ask<Value>(request: LlmRequest<Value>, promptId: string, budget: TurnBudget): Promise<RungAnswer<Value>> {
    if (this.llm.locality === 'remote' && areLocalModelsDemanded()) return skipped('local_only');
    const key = keyOf(this.llm, request, promptId);
    const cached = await this.#inTime(budget, () => this.#cached(key, request));
    if (cached !== undefined && cached !== 'late')
      return { status: 'answered', value: cached.value, isFromCache: true, spent: SPENT_NOTHING };
    const obstacle = this.#obstacle();
    if (obstacle !== undefined) return skipped(obstacle);
    if (budget.remainingMs() <= 0) return skipped('turn_budget');
    const share = await this.#inTime(budget, (signal) => CallShare.reserve(budget, this.#estimate(request), signal));
    if (typeof share === 'string') return skipped(share === 'late' ? 'budget_unknown' : share);
    return this.#call(request, key, share, budget);
  }

  /** What is looked up and counted elsewhere may hang: it gets a moment of the turn's time. */
  #inTime<T>(budget: TurnBudget, work: (signal: AbortSignal) => Promise<T>): Promise<T | 'late'> {
    return beforeDeadline(this.#options.clock, Math.min(LONGEST_LOOK_MS, budget.remainingMs()), work);
  }

  /** Why there is no point in asking now. */
  #obstacle(): LadderReason | undefined {
    if (this.#options.clock.monotonic() < this.#notBefore) return 'throttled';
    if (this.#breaker.retryAfterMs() > 0) return 'circuit_open';
    return this.#gate.isFull ? 'busy' : undefined;
  }

  async #call<Value>(request: LlmRequest<Value>, key: string, share: CallShare, budget: TurnBudget): Promise<RungAnswer<Value>> {
    const { clock } = this.#options;
    const startedAt = clock.monotonic();
    const waitMs = Math.min(this.#options.model.timeoutMs ?? 4_000, budget.remainingMs());
    let hasBegun = false;
    const outcome = await beforeDeadline(clock, waitMs, async (signal) => {
      const leave = await this.#gate.enter(signal);
      if (leave === undefined) return 'busy';
      // A client that does not listen must not keep the place for ever.
      signal.addEventListener('abort', leave, { once: true });
      try {
        if (!this.#breaker.allows()) return 'closed';
        hasBegun = true;
        return await this.llm.complete({ ...request, signal, mayAskAgain: () => share.again(signal) });
      } catch {
        return 'threw';
      } finally {
        leave();
      }
    });
    const ms = clock.monotonic() - startedAt;
    const answer = typeof outcome === 'string' ? undefined : outcome;
    const spent = spentBy(answer, hasBegun);
    const money = costOf(this.#options.model.price, spent.inputTokens, spent.outputTokens);
    const counted = { calls: spent.calls, tokens: spent.inputTokens + spent.outputTokens, ms: hasBegun ? ms : 0, money };
    const isUncounted = hasBegun && counted.tokens === 0 && mayHaveWorked(outcome);
    await this.#inTime(budget, () => share.settle(isUncounted ? { ...share.estimate, ms } : counted));
    if (hasBegun) this.#judge(answer);
    if (answer?.status === 'answered') {
      void this.#keep(key, answer.value);
      return { status: 'answered', value: answer.value, isFromCache: false, spent: { ...spent, money } };
    }
    if (outcome === 'closed') return skipped('circuit_open');
    if (outcome === 'busy') return skipped('busy');
    return { status: 'failed', why: hasBegun ? reasonOf(outcome) : 'busy', spent: { ...spent, money } };
  }

  /** Nonsense counts as a failure: a model that only talks is not worth its time. */
  #judge(answer: LlmAnswer<unknown> | undefined): void {
    if (answer?.status === 'answered') this.#breaker.succeeded();
    else this.#breaker.failed();
    if (answer?.status === 'unavailable' && answer.reason === 'throttled') {
      this.#notBefore = this.#options.clock.monotonic() + (answer.retryAfterMs ?? THROTTLED_MS);
    }
  }

  /** Set aside before a call: what its prompt takes for sure, and the longest answer. */
  #estimate({ instructions, prompt, maxOutputTokens = 0 }: LlmRequest<unknown>): LlmSpend {
    const inputTokens = Math.ceil((String(instructions ?? '').length + prompt.toString().length) / 4);
    return {
      ...NOTHING_SPENT,
      calls: 1,
      tokens: inputTokens + maxOutputTokens,
      money: costOf(this.#options.model.price, inputTokens, maxOutputTokens),
    };
  }

  /** What is kept is checked as what a model says: a shared cache may hold anything. */
  async #cached<Value>(key: string, { schema }: LlmRequest<Value>): Promise<{ readonly value: Value } | undefined> {
    try {
      const kept = await this.#options.cache?.get(key);
      const read = kept === undefined ? undefined : schema.safeParse(JSON.parse(kept));
      return read?.success ? { value: read.data } : undefined;
    } catch {
      return undefined;
    }
  }

  /** Nobody waits for it, and nobody minds when it fails. */
  async #keep(key: string, value: unknown): Promise<void> {
    try {
      await this.#options.cache?.set(key, JSON.stringify(value), this.#options.cacheTtlMs);
    } catch {
      // The next message asks again.
    }
  }
}

function keyOf(llm: Llm, { instructions, prompt, schema, maxOutputTokens }: LlmRequest<unknown>, promptId: string): string {
  const asked = [llm.name, promptId, String(instructions ?? ''), prompt.toString(), wireSchemaOf(schema), maxOutputTokens ?? null];
  return createHash('sha256').update(JSON.stringify(asked)).digest('base64url');
}

/** A call that was begun and gave no answer counts as a call. */
function spentBy(answer: LlmAnswer<unknown> | undefined, hasBegun: boolean) {
  if (answer !== undefined && answer.status !== 'unavailable') return answer.usage;
  return { calls: hasBegun ? 1 : 0, inputTokens: 0, outputTokens: 0 };
}

/** Whether the server did what costs: not when it was not reached or refused. What it does not count is as much as was set aside for it. */
function mayHaveWorked(outcome: LlmAnswer<unknown> | 'late' | 'threw' | 'closed' | 'busy'): boolean {
  if (typeof outcome === 'string') return outcome === 'late';
  return outcome.status !== 'unavailable' || outcome.reason === 'aborted' || outcome.reason === 'cut';
}

function reasonOf(outcome: LlmAnswer<unknown> | 'late' | 'threw' | 'closed' | 'busy'): LadderReason {
  if (typeof outcome === 'string') return outcome === 'late' ? 'timeout' : 'adapter_failed';
  return outcome.status === 'answered' ? 'sure' : outcome.reason;
}

const skipped = (why: LadderReason) => ({ status: 'skipped' as const, why, spent: SPENT_NOTHING });
const SPENT_NOTHING: LadderSpend = { calls: 0, inputTokens: 0, outputTokens: 0, money: 0 };
const LONGEST_LOOK_MS = 500;
/** For a server that does not say for how long. */
const THROTTLED_MS = 1_000;
