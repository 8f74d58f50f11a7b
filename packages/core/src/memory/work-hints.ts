import type { WorkKind } from '../ports/conversation-store/conversation-store.ts';

/** Tells listeners that work appeared, once per kind and turn of the event loop. */
export class WorkHints {
  readonly #listeners = new Set<(kind: WorkKind) => void>();
  readonly #pending = new Set<WorkKind>();

  onWork(listener: (kind: WorkKind) => void): () => void {
    const own = (kind: WorkKind) => listener(kind);
    this.#listeners.add(own);
    return () => {
      this.#listeners.delete(own);
    };
  }

  /** Whether anybody would be told. */
  get isHeard(): boolean {
    return this.#listeners.size > 0;
  }

  hint(kind: WorkKind): void {
    if (!this.isHeard) return;
    if (this.#pending.size === 0) queueMicrotask(() => this.#tell());
    this.#pending.add(kind);
  }

  /** After it, nobody is told anything more. */
  close(): void {
    this.#listeners.clear();
  }

  #tell(): void {
    const kinds = [...this.#pending];
    this.#pending.clear();
    for (const listener of [...this.#listeners]) for (const kind of kinds) listener(kind);
  }
}
