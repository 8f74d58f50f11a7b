import type { EmulatorEvent } from '../emulator-event.ts';
import type { JournalChange, JournalContents, PendingWebhook, PlannedStatus } from '../journal/journal.ts';
import type { JournalEntry, StatusChange } from '../journal/journal-entry.ts';
import type { UserDirectory } from '../user/user-directory.ts';

interface Talk {
  readonly entries: Map<string, JournalEntry>;
  /** Inbound messages the bot has not marked read, oldest first. */
  unread: string[];
  lastInboundAt: number | undefined;
}

/** What the journal says, in memory. Changes only by {@link EmulatorState.apply}, that is after they are written. */
export class EmulatorState {
  readonly webhooks = new Map<number, PendingWebhook>();
  readonly planned = new Map<number, PlannedStatus>();
  readonly #directory: UserDirectory;
  readonly #talks = new Map<string, Talk>();
  readonly #userKeys = new Map<string, string>();

  constructor(directory: UserDirectory, contents: JournalContents) {
    this.#directory = directory;
    for (const user of contents.users) directory.put(user);
    for (const entry of contents.entries) {
      this.#addEntry(entry);
      if (entry.statuses.some((change) => change.status === 'read')) this.#dropUnread(entry);
    }
    for (const planned of contents.planned) this.planned.set(planned.number, planned);
    for (const webhook of contents.webhooks) this.webhooks.set(webhook.number, webhook);
  }

  /** The event that tells of the change, for the changes that have one. */
  apply(change: JournalChange): EmulatorEvent | undefined {
    switch (change.type) {
      case 'user':
        this.#directory.put(change.user);
        return undefined;
      case 'entry': {
        this.#addEntry(change.entry);
        const { entry } = change;
        return { type: entry.direction === 'inbound' ? 'user.wrote' : 'bot.sent', userKey: entry.userKey, entry };
      }
      case 'status':
        if (change.plannedNumber !== undefined) this.planned.delete(change.plannedNumber);
        return this.#addStatus(change.messageId, change.change);
      case 'status-planned':
        this.planned.set(change.planned.number, change.planned);
        return undefined;
      case 'webhook-queued':
        this.webhooks.set(change.webhook.number, change.webhook);
        return undefined;
      case 'webhook-failed':
        return undefined;
      case 'webhook-settled':
        this.webhooks.delete(change.number);
        return undefined;
    }
  }

  entry(messageId: string): JournalEntry | undefined {
    const userKey = this.#userKeys.get(messageId);
    return userKey === undefined ? undefined : this.#talks.get(userKey)?.entries.get(messageId);
  }

  history(userKey: string): readonly JournalEntry[] {
    return [...(this.#talks.get(userKey)?.entries.values() ?? [])];
  }

  lastInboundAt(userKey: string): number | undefined {
    return this.#talks.get(userKey)?.lastInboundAt;
  }

  /** Unread messages of the person up to this one, oldest first; empty when it was read before. */
  unreadUpTo(entry: JournalEntry): readonly string[] {
    const unread = this.#talks.get(entry.userKey)?.unread ?? [];
    return unread.slice(0, unread.indexOf(entry.id) + 1);
  }

  #addEntry(entry: JournalEntry): void {
    let talk = this.#talks.get(entry.userKey);
    if (talk === undefined) {
      talk = { entries: new Map(), unread: [], lastInboundAt: undefined };
      this.#talks.set(entry.userKey, talk);
    }
    talk.entries.set(entry.id, entry);
    this.#userKeys.set(entry.id, entry.userKey);
    if (entry.direction === 'outbound') return;
    talk.unread.push(entry.id);
    // A system message (a number change, say) is WhatsApp's, not the person's.
    if (entry.message.type !== 'system') talk.lastInboundAt = entry.at;
  }

  #addStatus(messageId: string, change: StatusChange): EmulatorEvent | undefined {
    const former = this.entry(messageId);
    if (former === undefined) return undefined;
    const entry = { ...former, statuses: [...former.statuses, change] };
    this.#talks.get(entry.userKey)?.entries.set(messageId, entry);
    if (change.status === 'read') this.#dropUnread(entry);
    return { type: 'status.changed', userKey: entry.userKey, entry, change };
  }

  #dropUnread(entry: JournalEntry): void {
    const talk = this.#talks.get(entry.userKey);
    if (talk === undefined || entry.direction === 'outbound') return;
    if (talk.unread[0] === entry.id) talk.unread.shift();
    else talk.unread = talk.unread.filter((id) => id !== entry.id);
  }
}
