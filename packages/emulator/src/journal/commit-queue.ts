import { EmulatorError } from '../errors/emulator-error.ts';
import type { Journal, JournalChange } from './journal.ts';

interface Commit {
  readonly changes: readonly JournalChange[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Writes changes to the journal and only then applies them, in the order they were given. Commits of one moment share a disk flush.
 */
export class CommitQueue {
  readonly #journal: Journal;
  readonly #apply: (changes: readonly JournalChange[]) => void;
  readonly #onSettle: () => void;
  #waiting: Commit[] = [];
  #isClosed = false;

  constructor(journal: Journal, apply: (changes: readonly JournalChange[]) => void, onSettle: () => void) {
    this.#journal = journal;
    this.#apply = apply;
    this.#onSettle = onSettle;
  }

  get isIdle(): boolean {
    return this.#waiting.length === 0;
  }

  /** Resolves when the changes are written and applied; rejects, with nothing applied, when they could not be written. */
  commit(changes: readonly JournalChange[]): Promise<void> {
    if (this.#isClosed) {
      return Promise.reject(new EmulatorError('EMULATOR_CLOSED', 'The emulator is closed.', 'Create another on the same dataDir.'));
    }
    if (!this.#journal.isDurable) {
      this.#apply(changes);
      this.#onSettle();
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      if (this.#waiting.push({ changes, resolve, reject }) === 1) setImmediate(() => this.#flush());
    });
  }

  /** Writes what waits and refuses what comes later. */
  close(): void {
    this.#flush();
    this.#isClosed = true;
    this.#journal.close();
  }

  #flush(): void {
    const batch = this.#waiting;
    this.#waiting = [];
    if (batch.length === 0) return;
    try {
      this.#journal.write(batch.flatMap((commit) => commit.changes));
    } catch (error) {
      for (const commit of batch) commit.reject(error);
      return;
    }
    for (const commit of batch) {
      this.#apply(commit.changes);
      commit.resolve();
    }
    this.#onSettle();
  }
}
