import { contactId } from '../../conversation/ids.ts';
import { publicId } from '../../privacy/public-id.ts';
import type { CircuitState } from '../../resilience/circuit-breaker-options.ts';
import type { TurnContext } from '../bot-context.ts';
import type { HealthAnswer, HealthCheck } from './health-check.ts';
import { HealthMonitor } from './health-monitor.ts';

/**
 * Looks at what a bot depends on: its store, its queue and its keys of people by a question and by their breaker, its history by the last write,
 * its transport by the breaker of its sends, and what the application adds.
 */
export function createBotHealth({ store, options, clock, telemetry, history }: TurnContext): HealthMonitor {
  const { checks = {}, timeoutMs = TIMEOUT_MS } = options.health ?? {};
  const { queue, keys } = options;
  const breakerOf = (name: string) => judge(telemetry.circuits.find((circuit) => circuit.name === name)?.state);
  const own: { [name: string]: HealthCheck } = {
    // An answer says that it can be asked, not that it takes anything.
    store: () => store.ledger.stateOf('health').then(() => atLeastDegraded(breakerOf('store'))),
    ...(queue === undefined ? {} : { queue: () => queue.balance().then(() => atLeastDegraded(breakerOf('queue'))) }),
    // Without it nobody who is not at hand can be heard or answered.
    ...(keys === undefined ? {} : { keys: () => keys.find([NOBODY]).then(() => atLeastDegraded(breakerOf('keys'))) }),
    ...(history === undefined
      ? {}
      : { history: () => (history.failure === undefined ? 'up' : { status: 'down', reason: history.failure }) }),
    transport: () => breakerOf('transport'),
  };
  return new HealthMonitor(clock, { ...checks, ...own }, timeoutMs);
}

/** Half-open: nobody has tried since. */
function judge(state: CircuitState | undefined): HealthAnswer {
  if (state === 'open') return { status: 'down', reason: publicId('CIRCUIT_OPEN') };
  return state === 'half-open' ? { status: 'degraded', reason: publicId('CIRCUIT_HALF_OPEN') } : 'up';
}

const atLeastDegraded = (answer: HealthAnswer): HealthAnswer => (typeof answer === 'object' ? { ...answer, status: 'degraded' } : answer);

const TIMEOUT_MS = 2_000;
const NOBODY = contactId('health');
