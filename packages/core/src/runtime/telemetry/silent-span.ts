import type { SafeSpan } from './safe-span.ts';

/** Tells nobody. Carries on the trace it is given: the process before or after may listen. */
export class SilentSpan implements SafeSpan {
  readonly isRecording = false;
  readonly trace: string | undefined;

  constructor(trace?: string) {
    this.trace = trace;
  }

  set(): void {}

  fail(): void {}

  run<T>(work: () => T): T {
    return work();
  }

  end(): void {}
}

/** The one that most work gets when no SDK is registered. */
export const SILENT_SPAN: SafeSpan = new SilentSpan();
