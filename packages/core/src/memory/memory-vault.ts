import { type ContactId, type ConversationId, contactOf } from '../conversation/ids.ts';
import { StoreUnavailableError } from '../errors/store-unavailable-error.ts';
import type { Clock } from '../ports/clock/clock.ts';
import type { Vault, VaultEntry, VaultRecord } from '../ports/vault/vault.ts';
import { guardVaultEntries } from '../privacy/vault/guard-vault-entries.ts';
import { systemClock } from '../runtime/system-clock.ts';

export interface MemoryVaultOptions {
  /** @default the system's clock */
  readonly clock?: Clock;
  /** How long a conversation is kept after it was last used, milliseconds. Its tokens cannot be restored then. @default 2_592_000_000 (30 days) */
  readonly retentionMs?: number;
}

/** Keeps tokens in this process, for tests, trials and bots of one process: everything is gone when it ends. */
export function createMemoryVault(options: MemoryVaultOptions = {}): MemoryVault {
  return new MemoryVault(options);
}

export class MemoryVault implements Vault {
  readonly specVersion = 1;
  readonly #clock: Clock;
  readonly #retentionMs: number;
  /** The one used longest ago comes first. */
  readonly #conversations = new Map<ConversationId, VaultPage>();
  #isClosed = false;

  constructor({ clock = systemClock, retentionMs = 30 * 24 * 60 * 60 * 1000 }: MemoryVaultOptions = {}) {
    this.#clock = clock;
    this.#retentionMs = retentionMs;
  }

  async assign(conversationId: ConversationId, entries: readonly VaultEntry[]): Promise<readonly number[]> {
    this.#assertOpen();
    guardVaultEntries(entries);
    if (entries.length === 0) return [];
    const page = this.#use(conversationId) ?? this.#begin(conversationId);
    return entries.map((entry) => numberOf(page, entry));
  }

  async open(conversationId: ConversationId): Promise<readonly VaultRecord[]> {
    this.#assertOpen();
    return [...(this.#use(conversationId)?.records.values() ?? [])];
  }

  async erase(contactId: ContactId): Promise<number> {
    this.#assertOpen();
    let erased = 0;
    for (const [conversationId, page] of this.#conversations) {
      if (contactOf(conversationId) !== contactId) continue;
      erased += page.records.size;
      this.#conversations.delete(conversationId);
    }
    return erased;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#conversations.clear();
  }

  /** The page of a conversation, which is the one used last then. Forgets what is too old on the way. */
  #use(conversationId: ConversationId): VaultPage | undefined {
    const now = this.#clock.now();
    for (const [oldest, { usedAt }] of this.#conversations) {
      if (now - usedAt < this.#retentionMs) break;
      this.#conversations.delete(oldest);
    }
    const page = this.#conversations.get(conversationId);
    if (page === undefined) return undefined;
    page.usedAt = now;
    this.#conversations.delete(conversationId);
    this.#conversations.set(conversationId, page);
    return page;
  }

  #begin(conversationId: ConversationId): VaultPage {
    const page: VaultPage = { usedAt: this.#clock.now(), records: new Map(), counts: new Map() };
    this.#conversations.set(conversationId, page);
    return page;
  }

  #assertOpen(): void {
    if (this.#isClosed) throw new StoreUnavailableError('the vault is closed');
  }
}

interface VaultPage {
  usedAt: number;
  /** By key. */
  readonly records: Map<string, VaultRecord>;
  /** Numbers given, by label. */
  readonly counts: Map<string, number>;
}

function numberOf({ records, counts }: VaultPage, { key, label, value }: VaultEntry): number {
  const known = records.get(key);
  if (known !== undefined) return known.number;
  const number = (counts.get(label) ?? 0) + 1;
  counts.set(label, number);
  records.set(key, { label, number, value });
  return number;
}
