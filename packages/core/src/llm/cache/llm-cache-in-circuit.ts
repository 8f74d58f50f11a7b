import type { Clock } from '../../ports/clock/clock.ts';
import { callInTime } from '../../resilience/call-in-time.ts';
import type { CircuitBreaker } from '../../resilience/circuit-breaker.ts';
import type { LlmCache } from './llm-cache.ts';

/** A cache of answers behind a breaker: while it is away models are asked at once. */
export function llmCacheInCircuit(cache: LlmCache, circuit: CircuitBreaker, clock: Clock): LlmCache {
  return {
    get: (key) => callInTime(circuit, clock, TIMEOUT_MS, async () => cache.get(key)),
    set: (key, answer, ttlMs) => callInTime(circuit, clock, TIMEOUT_MS, async () => cache.set(key, answer, ttlMs)),
  };
}

const TIMEOUT_MS = 500;
