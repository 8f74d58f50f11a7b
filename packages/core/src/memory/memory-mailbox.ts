import { contactOf } from '../conversation/ids.ts';
import type { AcceptOutcome, Mailbox, MailboxEntry } from '../ports/conversation-store/mailbox.ts';
import type { InboundRow, MemoryState } from './memory-state.ts';

export class MemoryMailbox implements Mailbox {
  readonly #state: MemoryState;

  constructor(state: MemoryState) {
    this.#state = state;
  }

  async accept(entries: readonly MailboxEntry[]): Promise<readonly AcceptOutcome[]> {
    this.#state.assertOpen();
    return entries.map((entry) => this.#acceptOne(entry));
  }

  #acceptOne(entry: MailboxEntry): AcceptOutcome {
    const state = this.#state;
    if (state.inbound.has(entry.inboundId)) return 'duplicate';
    if (state.erased.has(contactOf(entry.conversationId))) return 'erased';
    const row: InboundRow = { entry, body: entry.body, state: 'pending', attempts: 0, reason: undefined, settledAt: undefined };
    state.inbound.set(entry.inboundId, row);
    state.open.set(entry.inboundId, row);
    const conversation = state.conversation(entry.conversationId);
    conversation.messages.push(row);
    state.reschedule(conversation);
    return 'accepted';
  }
}
