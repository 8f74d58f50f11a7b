import type { Flow } from '../../flow/build/flow.ts';
import type { IntentDefinition } from '../../intent/define-intent.ts';
import type { Clock } from '../../ports/clock/clock.ts';
import type { Llm, LlmFailure, LlmNonsense } from '../../ports/llm/llm.ts';

export interface LlmCheckOptions {
  readonly llm: Llm;
  readonly intents: readonly IntentDefinition<object>[];
  /** Their slots are part of the prompt, as in the ladder. @default none */
  readonly flows?: readonly Flow[];
  /** @default 200 */
  readonly maxExamples?: number;
  /** The most one call may take, milliseconds. @default 60_000 */
  readonly timeoutMs?: number;
  readonly onProgress?: (done: number, of: number) => void;
  readonly clock?: Clock;
}

/** How a model does on a bot's examples. */
export interface LlmCheckReport {
  readonly model: string;
  readonly locality: Llm['locality'];
  /** The prompt and its version. */
  readonly prompt: string;
  readonly examples: number;
  readonly intents: number;
  readonly right: number;
  /** Another intent. */
  readonly wrong: number;
  /** No intent, or an unsure one. */
  readonly abstained: number;
  /** Answers that cannot be used. */
  readonly nonsense: number;
  readonly unavailable: number;
  /** `right` among `examples`, 0–1. */
  readonly accuracy: number;
  /** Time of the first call, which may have loaded the model. */
  readonly wakeMs: number;
  /** Of the calls that were answered. */
  readonly latencyMs: { readonly p50: number; readonly p95: number; readonly max: number };
  /** Of an average call. */
  readonly tokens: { readonly input: number; readonly output: number };
  /** How often each reason stood behind nonsense and missing answers. */
  readonly reasons: { readonly [reason: string]: number };
  /** Most frequent first. */
  readonly confusions: readonly { readonly intent: string; readonly chosen: string; readonly count: number }[];
}

export interface CheckedExample {
  readonly intent: string;
  readonly chosen: string | undefined;
  readonly outcome: 'right' | 'wrong' | 'abstained' | 'nonsense' | 'unavailable';
  readonly reason?: LlmFailure | LlmNonsense | 'timeout';
  readonly ms: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
}
