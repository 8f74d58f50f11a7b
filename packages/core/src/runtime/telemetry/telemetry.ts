import { metrics } from '@opentelemetry/api';
import type { CircuitBreaker } from '../../resilience/circuit-breaker.ts';
import { breakerGauges } from './breaker-gauges.ts';
import { cacheGauges } from './cache-gauges.ts';
import { Metering } from './metering.ts';
import { type ObservedBot, observeBot } from './observe-bot.ts';
import { observeGauges } from './observe-gauges.ts';
import type { TelemetryOptions } from './telemetry-options.ts';
import { createTracing, SCOPE, type Tracing } from './tracing.ts';

/** What a bot tells of itself. */
export interface Telemetry {
  readonly tracing: Tracing;
  readonly metering: Metering;
  /** The bot's breakers, to which its parts add their own. */
  readonly circuits: CircuitBreaker[];
  /** Starts reading figures at each collection; answers how to stop. */
  observe(bot: ObservedBot): () => void;
}

export function createTelemetry({
  tracerProvider,
  meterProvider,
  gauges = [],
  caches = {},
  breakers = [],
}: TelemetryOptions = {}): Telemetry {
  const circuits: CircuitBreaker[] = [];
  const meter = (meterProvider ?? metrics).getMeter(SCOPE);
  return {
    tracing: createTracing(tracerProvider),
    metering: new Metering(meter),
    circuits,
    observe(bot) {
      const sources = [...gauges, ...cacheGauges(caches), ...breakerGauges([...new Set([...circuits, ...breakers])])];
      const stops = [observeBot(meter, bot), observeGauges(meter, bot.clock, sources)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
