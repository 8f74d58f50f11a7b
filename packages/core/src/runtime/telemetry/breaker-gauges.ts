import { publicId } from '../../privacy/public-id.ts';
import type { CircuitBreaker } from '../../resilience/circuit-breaker.ts';
import type { GaugeSource } from './gauge-source.ts';

/** The state of circuit breakers as figures: 0 closed, 1 half-open, 2 open. */
export const breakerGauges = (breakers: readonly Pick<CircuitBreaker, 'name' | 'state'>[]): readonly GaugeSource[] =>
  breakers.map((breaker) => ({
    name: 'breaker.state',
    description: 'State of a circuit breaker: 0 closed, 1 half-open, 2 open',
    labels: { breaker: publicId(breaker.name) },
    read: () => STATES[breaker.state],
  }));

const STATES = { closed: 0, 'half-open': 1, open: 2 } as const;
