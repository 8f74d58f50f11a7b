/**
 * Keeps answers of models to masked prompts. Keys are hashes, answers hold tokens instead of personal values. May forget anything at any time,
 * and may fail: the model is asked then.
 */
export interface LlmCache {
  /** The answer as JSON text, or `undefined`. */
  get(key: string): Promise<string | undefined>;
  set(key: string, answer: string, ttlMs: number): Promise<void>;
}
