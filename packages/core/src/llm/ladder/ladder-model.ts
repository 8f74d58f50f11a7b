import type { Llm } from '../../ports/llm/llm.ts';
import type { CircuitBreakerOptions } from '../../resilience/circuit-breaker-options.ts';

/** A model as a rung of the ladder. */
export interface LadderModel {
  readonly llm: Llm;
  /** The most one call may take, waiting in line included, milliseconds. @default 4_000 */
  readonly timeoutMs?: number;
  /** Calls of this process at once; more wait in line. @default 4 */
  readonly concurrency?: number;
  /** What a million tokens cost, in a currency of your choice; the budget's `money` is in the same. @default nothing */
  readonly price?: LlmPrice;
  /** When failing calls stop all calls for a while. @default 5 in a row, or half of at least 20 in 30 s; open for 5 s, then longer */
  readonly circuit?: Omit<CircuitBreakerOptions, 'name' | 'clock' | 'judge'>;
}

export interface LlmPrice {
  readonly inputPerMillion: number;
  readonly outputPerMillion: number;
}

/** The rung a model is. */
export const rungOf = (locality: Llm['locality']) => (locality === 'local' ? 'local-llm' : 'remote-llm');

/** What tokens cost. */
export const costOf = (price: LlmPrice | undefined, inputTokens: number, outputTokens: number): number =>
  price === undefined ? 0 : (inputTokens * price.inputPerMillion + outputTokens * price.outputPerMillion) / 1_000_000;
