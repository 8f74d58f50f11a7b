import type { Clock } from '../../ports/clock/clock.ts';
import type { LlmSpending } from '../../ports/llm-spending/llm-spending.ts';
import { callInTime } from '../../resilience/call-in-time.ts';
import type { CircuitBreaker } from '../../resilience/circuit-breaker.ts';

/** A store of spending behind a breaker: while it is away no message waits to hear that no model may be asked. */
export function spendingInCircuit(spending: LlmSpending, circuit: CircuitBreaker, clock: Clock): LlmSpending {
  return {
    specVersion: 1,
    add: (key, spend, keepUntil) => callInTime(circuit, clock, TIMEOUT_MS, () => spending.add(key, spend, keepUntil)),
    close: () => spending.close(),
  };
}

const TIMEOUT_MS = 500;
