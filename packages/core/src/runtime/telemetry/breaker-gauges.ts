import { publicId } from '../../privacy/public-id.ts';
import type { ObservedBreaker } from '../../resilience/observed-breaker.ts';
import type { GaugeSource } from './gauge-source.ts';

/** The state of circuit breakers as figures: 0 closed, 1 half-open, 2 open. */
export const breakerGauges = (breakers: readonly ObservedBreaker[]): readonly GaugeSource[] =>
  breakers.map((breaker) => ({
    name: 'breaker.state',
    description: 'State of a circuit breaker: 0 closed, 1 half-open, 2 open',
    labels: { breaker: labelOf(breaker.name) },
    read: () => STATES[breaker.state],
  }));

/** A name may have spaces, as that of a model does. */
const labelOf = (name: string) => publicId(name.replaceAll(/[^\w\-.:/@#]/g, '-').slice(0, 200));

const STATES = { closed: 0, 'half-open': 1, open: 2 } as const;
