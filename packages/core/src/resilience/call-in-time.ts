import { StoreUnavailableError } from '../errors/store-unavailable-error.ts';
import type { Clock } from '../ports/clock/clock.ts';
import type { CircuitBreaker } from './circuit-breaker.ts';
import { withinTime } from './within-time.ts';

/**
 * Calls through a breaker. What does not answer in time has failed, so that a store that hangs opens its circuit as one that refuses does.
 * @throws CircuitOpenError, StoreUnavailableError when it is late, and what the call throws.
 */
export function callInTime<T>(circuit: CircuitBreaker, clock: Clock, ms: number, call: () => Promise<T>): Promise<T> {
  return circuit.run(async () => {
    const answer = await withinTime(clock, ms, call);
    if (answer === 'late') throw new StoreUnavailableError('it did not answer in time');
    return answer;
  });
}
