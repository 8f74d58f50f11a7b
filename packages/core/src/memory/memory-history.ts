import type { ConversationId } from '../conversation/ids.ts';
import type { HistoryEntry } from '../ports/history/history.ts';
import type { KeptHistoryEntry, ReadableHistory } from '../ports/history/readable-history.ts';
import { guardHistoryEntry } from '../privacy/guard-history-entry.ts';

export interface MemoryHistoryOptions {
  /** Most entries kept; the oldest go first. @default 10_000 */
  readonly maxEntries?: number;
}

/** Keeps the latest entries in this process, for tests and trials: they are gone when it ends. */
export function createMemoryHistory(options: MemoryHistoryOptions = {}): MemoryHistory {
  return new MemoryHistory(options);
}

export class MemoryHistory implements ReadableHistory {
  readonly #maxEntries: number;
  readonly #entries = new Map<string, HistoryEntry>();
  readonly #erased = new Set<ConversationId>();

  constructor({ maxEntries = 10_000 }: MemoryHistoryOptions = {}) {
    this.#maxEntries = maxEntries;
  }

  /** As they were appended. */
  get entries(): readonly HistoryEntry[] {
    return [...this.#entries.values()];
  }

  async append(entries: readonly HistoryEntry[]): Promise<void> {
    for (const entry of entries.map(guardHistoryEntry)) {
      const key = `${entry.at} ${entry.id}`;
      if (!this.#entries.has(key) && !this.#erased.has(entry.conversationId)) this.#entries.set(key, entry);
    }
    for (const key of this.#entries.keys()) {
      if (this.#entries.size <= this.#maxEntries) return;
      this.#entries.delete(key);
    }
  }

  async export(conversationIds: readonly ConversationId[]): Promise<readonly KeptHistoryEntry[]> {
    const kept = this.entries.filter(({ conversationId }) => conversationIds.includes(conversationId));
    return kept.sort((a, b) => a.at - b.at).map((entry) => JSON.parse(JSON.stringify(entry)));
  }

  async expire(before: number): Promise<number> {
    const expired = [...this.#entries].filter(([, { at }]) => at < before);
    for (const [key] of expired) this.#entries.delete(key);
    return expired.length;
  }

  async erase(conversationIds: readonly ConversationId[]): Promise<number> {
    const erased = [...this.#entries].filter(([, { conversationId }]) => conversationIds.includes(conversationId));
    for (const [key] of erased) this.#entries.delete(key);
    for (const id of conversationIds) this.#erased.add(id);
    return erased.length;
  }
}
