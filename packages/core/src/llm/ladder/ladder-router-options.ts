import type { Flow } from '../../flow/build/flow.ts';
import type { ClassifierRouterOptions } from '../../intent/classifier-router.ts';
import type { IntentDefinition } from '../../intent/define-intent.ts';
import type { Clock } from '../../ports/clock/clock.ts';
import type { IntentRouter } from '../../ports/intent-router/intent-router.ts';
import type { LadderTrace } from '../../ports/intent-router/ladder-trace.ts';
import type { Llm } from '../../ports/llm/llm.ts';
import type { LlmBudgetOptions } from '../budget/llm-budget-options.ts';
import type { LlmCache } from '../cache/llm-cache.ts';
import type { LadderModel } from './ladder-model.ts';

export interface LadderRouterOptions extends ClassifierRouterOptions {
  readonly intents: readonly IntentDefinition[];
  /** Asked one after the other, the next when the one before does not know or does not answer: local ones first. */
  readonly models: readonly (Llm | LadderModel)[];
  /** The bot's flows: their questions keep answers from being sent to a model, their slots are what a model may copy. @default none */
  readonly flows?: readonly Flow[];
  /** What is tried first, without a model. @default rules and the classifier, from `intents` */
  readonly offline?: IntentRouter;
  /** Intents that no model may choose, such as deleting an account: they need words of the bot's own examples. @default none */
  readonly withheld?: readonly string[];
  readonly budget?: LlmBudgetOptions;
  /** @default the last 1,000 answers, in memory */
  readonly cache?: LlmCache | false;
  /** How long an answer is kept, milliseconds. @default 86_400_000 (1 day) */
  readonly cacheTtlMs?: number;
  /** A message of at least this many words whose intent is clear is still read for slots of its flow. @default 12 */
  readonly longUtteranceWords?: number;
  /** Told after each message, and after each question of an `answer` step. Holds ids and numbers only. What it throws reaches nobody. */
  readonly onTrace?: (trace: LadderTrace) => void;
  /** @default the system clock */
  readonly clock?: Clock;
}
