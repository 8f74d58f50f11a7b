import { context, type TracerProvider as TracerProviderPort, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { detectResources, resourceAttributesEnvDetector, resourceFromAttributes, serviceNameEnvDetector } from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  type Sampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { type Environment, setting } from './environment.ts';

/** Spans on their way to a collector. */
export interface TraceExport {
  readonly tracerProvider: TracerProviderPort;
  /** Sends what is left. */
  close(): Promise<void>;
}

/**
 * Sends spans by OTLP over HTTP, by the standard variables: `OTEL_EXPORTER_OTLP_*`, `OTEL_SERVICE_NAME`, `OTEL_RESOURCE_ATTRIBUTES`,
 * `OTEL_TRACES_SAMPLER` and its `_ARG`.
 */
export function exportTraces(env: Environment): TraceExport {
  const named = resourceFromAttributes({
    'service.name': 'recado',
    ...(env.HOSTNAME === undefined ? {} : { 'service.instance.id': env.HOSTNAME }),
  });
  const provider = new TracerProvider({
    resource: named.merge(detectResources({ detectors: [resourceAttributesEnvDetector, serviceNameEnvDetector] })),
    sampler: samplerOf(env),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(provider);
  return { tracerProvider: provider, close: () => provider.shutdown() };
}

/** The samplers of the specification, by name. */
function samplerOf(env: Environment): Sampler {
  const [, isByParent, name] = /^(parentbased_)?(.*)$/.exec(setting(env, 'OTEL_TRACES_SAMPLER') ?? 'parentbased_always_on') ?? [];
  const ratio = Number(setting(env, 'OTEL_TRACES_SAMPLER_ARG') ?? 1);
  const root =
    name === 'traceidratio' ? new TraceIdRatioBasedSampler(ratio) : name === 'always_off' ? new AlwaysOffSampler() : new AlwaysOnSampler();
  return isByParent === undefined ? root : new ParentBasedSampler({ root });
}
