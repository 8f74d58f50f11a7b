import { publicId } from '../privacy/public-id.ts';
import { type CircuitBreaker, createCircuitBreaker } from '../resilience/circuit-breaker.ts';
import type { CircuitBreakerOptions } from '../resilience/circuit-breaker-options.ts';
import type { BotContext } from './bot-context.ts';
import type { CircuitLimits } from './bot-options.ts';

/** The breaker of one thing a bot calls; its changes are logged, its state is collected. */
export function circuitOf(
  context: Pick<BotContext, 'clock' | 'logger' | 'telemetry'>,
  name: string,
  limits: CircuitLimits & Pick<CircuitBreakerOptions, 'judge'>,
): CircuitBreaker {
  const { clock, logger, telemetry } = context;
  const circuit = createCircuitBreaker({
    ...limits,
    name,
    clock,
    onChange: ({ to, openMs }) => logger[to === 'closed' ? 'info' : 'warn'](`circuit.${SAID[to]}`, { circuit: publicId(name), openMs }),
  });
  telemetry.circuits.push(circuit);
  return circuit;
}

const SAID = { closed: 'closed', open: 'opened', 'half-open': 'probes' } as const;
