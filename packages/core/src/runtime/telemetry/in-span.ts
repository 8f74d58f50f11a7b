import { reasonOf } from '../reason-of.ts';
import type { SafeSpan } from './safe-span.ts';
import { SilentSpan } from './silent-span.ts';

/** Runs work in a span and ends it. What the work throws marks the span with its code, and goes on. */
export function inSpan<T>(span: SafeSpan, work: () => Promise<T>): Promise<T> {
  return span instanceof SilentSpan ? work() : told(span, work);
}

async function told<T>(span: SafeSpan, work: () => Promise<T>): Promise<T> {
  try {
    return await span.run(work);
  } catch (error) {
    span.fail(reasonOf(error));
    throw error;
  } finally {
    span.end();
  }
}
