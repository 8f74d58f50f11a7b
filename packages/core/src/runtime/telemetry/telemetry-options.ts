import type { MeterProvider, TracerProvider } from '@opentelemetry/api';
import type { ObservedBreaker } from '../../resilience/observed-breaker.ts';
import type { ObservedCaches } from './cache-gauges.ts';
import type { GaugeSource } from './gauge-source.ts';

/** Where spans and metrics go. Register an OpenTelemetry SDK before the bot is created: whether there is one is looked at then, once. */
export interface TelemetryOptions {
  /** @default the one registered with `@opentelemetry/api` */
  readonly tracerProvider?: TracerProvider;
  /** @default the one registered with `@opentelemetry/api` */
  readonly meterProvider?: MeterProvider;
  /** More figures to collect. */
  readonly gauges?: readonly GaugeSource[];
  /** Caches of the application by name, whose hit ratios are collected: `{ accounts: cached }`. */
  readonly caches?: ObservedCaches;
  /** Circuit breakers of your own calls, whose states are collected; those of the bot, its router and its answerer are anyway. */
  readonly breakers?: readonly ObservedBreaker[];
}
