import type { ConversationSnapshot } from '../conversation/conversation-snapshot.ts';
import type { ConversationId } from '../conversation/ids.ts';
import type { StoredSnapshot } from '../ports/conversation-store/turns.ts';

/**
 * The conversations this process committed last, opened already. One is used only if the store still holds the very seal it was
 * committed with, and no seal is ever made twice: so it spares the opening, and can never be out of date.
 */
export class SnapshotCache {
  readonly #entries = new Map<ConversationId, { readonly seal: string; readonly snapshot: ConversationSnapshot }>();

  get(id: ConversationId, { personal }: StoredSnapshot): ConversationSnapshot | undefined {
    const entry = this.#entries.get(id);
    return entry?.seal === personal ? entry.snapshot : undefined;
  }

  keep(id: ConversationId, { personal }: StoredSnapshot, snapshot: ConversationSnapshot): void {
    this.#entries.delete(id);
    if (this.#entries.size >= MOST) this.#entries.delete(this.#entries.keys().next().value as ConversationId);
    this.#entries.set(id, { seal: personal, snapshot });
  }
}

const MOST = 3_000;
