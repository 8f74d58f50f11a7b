import {
  type Context,
  context,
  type Link,
  type ProxyTracerProvider,
  SpanKind,
  type Tracer,
  type TracerProvider,
  trace,
} from '@opentelemetry/api';
import { RecordedSpan } from './recorded-span.ts';
import type { SafeSpan, SpanName } from './safe-span.ts';
import { SILENT_SPAN, SilentSpan } from './silent-span.ts';
import { parseTraceParent } from './trace-parent.ts';

export interface SpanStart {
  /** What the work follows from: a span of this process, or the `traceparent` that came with a message. @default the active span */
  readonly parent?: SafeSpan | string | undefined;
  /** Other `traceparent`s that led to it. */
  readonly links?: readonly (string | undefined)[];
}

/** Opens spans, or silent ones when no SDK is registered. */
export interface Tracing {
  start(name: SpanName, from?: SpanStart): SafeSpan;
}

/** Looks once whether anybody listens. */
export function createTracing(provider: TracerProvider = trace.getTracerProvider()): Tracing {
  const tracer = tracerOf(provider);
  return tracer === undefined ? SILENT : { start: (name, from) => startSpan(tracer, name, from) };
}

/** The API's own provider stands for an SDK to come; it has a tracer once there is one. */
const tracerOf = (provider: TracerProvider & Partial<Pick<ProxyTracerProvider, 'getDelegateTracer'>>): Tracer | undefined =>
  provider.getDelegateTracer === undefined ? provider.getTracer(SCOPE) : provider.getDelegateTracer(SCOPE);

const SILENT: Tracing = {
  start(_, from) {
    const parent = from?.parent;
    if (parent === undefined) return SILENT_SPAN;
    return typeof parent === 'string' ? new SilentSpan(parent) : parent;
  },
};

function startSpan(tracer: Tracer, name: SpanName, { parent, links = [] }: SpanStart = {}): SafeSpan {
  const inside = contextOf(parent);
  const linked = links.flatMap((link): readonly Link[] => {
    const found = link === undefined ? undefined : parseTraceParent(link);
    return found === undefined ? [] : [{ context: found }];
  });
  return new RecordedSpan(tracer.startSpan(name, { kind: KINDS[name], links: linked }, inside), inside);
}

function contextOf(parent: SpanStart['parent']): Context {
  if (parent instanceof RecordedSpan) return parent.context;
  const remote = typeof parent === 'string' ? parseTraceParent(parent) : undefined;
  return remote === undefined ? context.active() : trace.setSpanContext(context.active(), remote);
}

const KINDS: { readonly [name in SpanName]: SpanKind } = {
  'recado.receive': SpanKind.SERVER,
  'recado.turn': SpanKind.CONSUMER,
  'recado.action': SpanKind.INTERNAL,
  'recado.answer': SpanKind.INTERNAL,
  'recado.send': SpanKind.CLIENT,
  'recado.job': SpanKind.CONSUMER,
};

/** Instrumentation scope of every span and metric. */
export const SCOPE = 'recado';
