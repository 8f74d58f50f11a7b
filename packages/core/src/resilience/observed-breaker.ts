import type { CircuitBreaker } from './circuit-breaker.ts';

/** A circuit breaker as metrics see it. */
export type ObservedBreaker = Pick<CircuitBreaker, 'name' | 'state'>;
