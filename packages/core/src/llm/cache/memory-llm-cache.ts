import { ConfigurationError } from '../../errors/configuration-error.ts';
import type { LlmCache } from './llm-cache.ts';

export interface MemoryLlmCacheOptions {
  /** Answers kept; the one unused for longest goes first. @default 1_000 */
  readonly maxAnswers?: number;
  /** Monotonic milliseconds. @default the process's own */
  readonly now?: () => number;
}

/** Answers in the memory of this process. */
export function createMemoryLlmCache({ maxAnswers = 1_000, now = () => performance.now() }: MemoryLlmCacheOptions = {}): LlmCache {
  if (!(maxAnswers >= 1)) throw new ConfigurationError({ message: 'maxAnswers is below 1.', hint: 'Give at least 1, or no cache.' });
  // A Map keeps the order of insertion; what is read is inserted again.
  const kept = new Map<string, { readonly answer: string; readonly until: number }>();
  return {
    async get(key) {
      const found = kept.get(key);
      kept.delete(key);
      if (found === undefined || found.until <= now()) return undefined;
      kept.set(key, found);
      return found.answer;
    },
    async set(key, answer, ttlMs) {
      kept.delete(key);
      kept.set(key, { answer, until: now() + ttlMs });
      for (const oldest of kept.keys()) {
        if (kept.size <= maxAnswers) break;
        kept.delete(oldest);
      }
    },
  };
}
