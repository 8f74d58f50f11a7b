import { INVALID_TRACEID, isSpanContextValid, type SpanContext } from '@opentelemetry/api';

/** A span's place in its trace as W3C `traceparent`, to travel with messages, replies and jobs. */
export const formatTraceParent = ({ traceId, spanId, traceFlags }: SpanContext): string =>
  `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;

/** Reads a `traceparent`; `undefined` when it is none. A later version is read as far as we know it, as W3C asks. */
export function parseTraceParent(text: string): SpanContext | undefined {
  const [, version, traceId = INVALID_TRACEID, spanId = '', flags = '', rest] = TRACE_PARENT.exec(text) ?? [];
  if (version === undefined || version === 'ff' || (version === '00' && rest !== undefined)) return undefined;
  const context: SpanContext = { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true };
  return isSpanContextValid(context) ? context : undefined;
}

const TRACE_PARENT = /^([\da-f]{2})-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})(-.*)?$/;
