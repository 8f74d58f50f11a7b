import { type Context, context, type Span, SpanStatusCode, trace } from '@opentelemetry/api';
import { guardFields } from '../../privacy/guard-fields.ts';
import type { PublicId } from '../../privacy/public-id.ts';
import type { SafeFields } from '../../privacy/safe.ts';
import type { SafeSpan } from './safe-span.ts';
import { formatTraceParent } from './trace-parent.ts';

/** A span of an OpenTelemetry SDK behind the boundary. */
export class RecordedSpan implements SafeSpan {
  readonly #span: Span;
  readonly context: Context;

  constructor(span: Span, parent: Context) {
    this.#span = span;
    this.context = trace.setSpan(parent, span);
  }

  get isRecording(): boolean {
    return this.#span.isRecording();
  }

  get trace(): string {
    return formatTraceParent(this.#span.spanContext());
  }

  set(attributes: SafeFields): void {
    try {
      for (const [name, value] of Object.entries(guardFields('telemetry', attributes, { onUnsafe: 'replace' }))) {
        if (value !== null) this.#span.setAttribute(name, value);
      }
    } catch {
      // A value that cannot be guarded is not told.
    }
  }

  fail(reason: PublicId): void {
    this.set({ 'error.type': reason });
    this.#span.setStatus({ code: SpanStatusCode.ERROR });
  }

  run<T>(work: () => T): T {
    return context.with(this.context, work);
  }

  end(): void {
    this.#span.end();
  }
}
