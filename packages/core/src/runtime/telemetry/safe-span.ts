import type { PublicId } from '../../privacy/public-id.ts';
import type { SafeFields } from '../../privacy/safe.ts';

/** What a bot does, as spans name it. */
export type SpanName = 'recado.receive' | 'recado.turn' | 'recado.action' | 'recado.answer' | 'recado.send' | 'recado.job';

/** A span that takes only what may leave the boundary, and never fails the work it tells of. */
export interface SafeSpan {
  /** `false`: nobody listens, and gathering attributes would be in vain. */
  readonly isRecording: boolean;
  /** W3C `traceparent`, to travel on with what the work leads to. */
  readonly trace: string | undefined;
  /** Names as OpenTelemetry writes them, `recado.conversation_id`. An unsafe value leaves as `<UNSAFE>`. */
  set(attributes: SafeFields): void;
  /** Marks the work as failed, by a code: the message of an error can hold a person's words. */
  fail(reason: PublicId): void;
  /** Runs work inside the span, so that spans of libraries it calls become children. */
  run<T>(work: () => T): T;
  end(): void;
}
