import type { LlmFailure, LlmNonsense } from '../llm/llm.ts';

/** How a message, or a question, climbed the ladder: what was asked, how sure it was, what it took, and why it went on or stopped. Ids and numbers only. */
export interface LadderTrace {
  /** In the order they were tried; those passed over have their reason. */
  readonly steps: readonly LadderStep[];
  /** From the message to the understanding. */
  readonly ms: number;
  /** What models took, answers from the cache not counted. */
  readonly spent: LadderSpend;
}

export interface LadderSpend {
  readonly calls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** In the currency of the models' prices; 0 without prices. */
  readonly money: number;
}

export interface LadderStep {
  /** `question`: the open question, which may take the message for its answer. `knowledge`: the passages of an `answer` step. */
  readonly rung: 'rules' | 'classifier' | 'question' | 'knowledge' | 'local-llm' | 'remote-llm';
  /** The model's name, or the rung's. */
  readonly name: string;
  /** What it was asked: a prompt with its version, `understand@1`. */
  readonly prompt?: string;
  readonly outcome: 'understood' | 'answered' | 'abstained' | 'skipped' | 'failed';
  readonly intent?: string;
  readonly confidence: number;
  /** The likeliest intents and their probabilities, from rungs that rank. */
  readonly ranking?: readonly { readonly intent: string; readonly probability: number }[];
  readonly ms: number;
  readonly why: LadderReason;
  readonly isFromCache?: true;
  /** Ids of the passages it was shown, or answered from. */
  readonly passages?: readonly string[];
  /** Slots the model named that were not in the message, or not valid answers. */
  readonly droppedSlots?: number;
}

export type LadderReason =
  /** Sure enough: nobody else is asked. */
  | 'sure'
  /** It does not know: the next rung is asked. */
  | 'not_sure'
  /** It is one of two or three: they are offered when no other rung knows. */
  | 'ambiguous'
  /** A word that works everywhere: no model is asked. */
  | 'reads_as_command'
  /** The message answers the open question. */
  | 'reads_as_answer'
  | 'nothing_to_read'
  | 'slots_wanted'
  /** Passages share words with the question; or none does, and no model is asked. */
  | 'passages_found'
  | 'no_passage'
  /** The answer cites nothing, or says what its passages do not. */
  | 'not_grounded'
  /** A limit of the turn, the conversation, the tenant or the day; or nobody can say what was spent. */
  | 'turn_budget'
  | 'conversation_budget'
  | 'tenant_budget'
  | 'day_budget'
  | 'budget_unknown'
  /** The model failed too often lately. */
  | 'circuit_open'
  /** Too many calls of this process wait for it. */
  | 'busy'
  | 'timeout'
  /** The text could not be masked, so it went nowhere. */
  | 'masking_failed'
  /** The adapter threw. */
  | 'adapter_failed'
  | LlmFailure
  | LlmNonsense;
