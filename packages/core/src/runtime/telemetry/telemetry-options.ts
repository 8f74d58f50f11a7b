import type { MeterProvider, TracerProvider } from '@opentelemetry/api';
import type { CircuitBreaker } from '../../resilience/circuit-breaker.ts';
import type { GaugeSource } from './gauge-source.ts';

/** Where spans and metrics go. Register an OpenTelemetry SDK before the bot is created: whether there is one is looked at then, once. */
export interface TelemetryOptions {
  /** @default the one registered with `@opentelemetry/api` */
  readonly tracerProvider?: TracerProvider;
  /** @default the one registered with `@opentelemetry/api` */
  readonly meterProvider?: MeterProvider;
  /** More figures to collect. */
  readonly gauges?: readonly GaugeSource[];
  /** Circuit breakers of your own calls, whose states are collected. */
  readonly breakers?: readonly Pick<CircuitBreaker, 'name' | 'state'>[];
}
