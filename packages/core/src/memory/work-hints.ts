import type { WorkKind } from '../ports/conversation-store/conversation-store.ts';

/** Tells listeners that work appeared, once per kind and turn of the event loop, and how many hints there were of it. */
export class WorkHints {
  readonly #listeners = new Set<(kind: WorkKind, pieces: number) => void>();
  readonly #pending = new Map<WorkKind, number>();

  onWork(listener: (kind: WorkKind, pieces: number) => void): () => void {
    const own = (kind: WorkKind, pieces: number) => listener(kind, pieces);
    this.#listeners.add(own);
    return () => {
      this.#listeners.delete(own);
    };
  }

  /** Whether anybody would be told. */
  get isHeard(): boolean {
    return this.#listeners.size > 0;
  }

  hint(kind: WorkKind, pieces = 1): void {
    if (!this.isHeard) return;
    if (this.#pending.size === 0) queueMicrotask(() => this.#tell());
    this.#pending.set(kind, (this.#pending.get(kind) ?? 0) + pieces);
  }

  /** After it, nobody is told anything more. */
  close(): void {
    this.#listeners.clear();
  }

  #tell(): void {
    const kinds = [...this.#pending];
    this.#pending.clear();
    for (const listener of [...this.#listeners]) for (const [kind, pieces] of kinds) listener(kind, pieces);
  }
}
