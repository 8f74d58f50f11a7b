import type { ContactId, ConversationId } from '../conversation/ids.ts';
import type { ErasureCounts, ListedPeople, People, PeoplePage, PersonRecord, ResolveRequest } from '../ports/conversation-store/people.ts';
import type { StoredSnapshot } from '../ports/conversation-store/turns.ts';
import type { Sealed } from '../privacy/sealed.ts';
import type { ConversationRow, InboundRow, MemoryState, ReplyRow } from './memory-state.ts';
import { closeReply } from './reply-lane.ts';
import { settleInbound } from './settle-inbound.ts';

export class MemoryPeople implements People {
  readonly #state: MemoryState;

  constructor(state: MemoryState) {
    this.#state = state;
  }

  async resolve({ keys, candidate }: ResolveRequest): Promise<{ readonly contactId: ContactId; readonly isNew: boolean }> {
    const state = this.#state;
    state.assertOpen();
    const owners = new Set(keys.map((key) => state.keys.get(key)).filter((owner) => owner !== undefined));
    const [winner, ...losers] = owners;
    const contact = winner ?? candidate;
    for (const loser of losers) this.#merge(loser, contact);
    for (const key of keys) state.keys.set(key, contact);
    return { contactId: contact, isNew: winner === undefined };
  }

  async find(keys: readonly string[]): Promise<ContactId | undefined> {
    this.#state.assertOpen();
    const known = keys.find((key) => this.#state.keys.has(key));
    return known === undefined ? undefined : this.#state.keys.get(known);
  }

  async list({ after = '0', limit }: PeoplePage): Promise<ListedPeople> {
    this.#state.assertOpen();
    const all = [...this.#state.conversations.values()];
    const end = Number(after) + limit;
    const conversations = all
      .slice(Number(after), end)
      .flatMap(({ id, snapshot }) => (snapshot === undefined ? [] : [{ conversationId: id, state: snapshot.state }]));
    return end < all.length ? { conversations, next: String(end) } : { conversations };
  }

  async snapshot(id: ConversationId): Promise<{ readonly version: number; readonly snapshot: StoredSnapshot } | undefined> {
    this.#state.assertOpen();
    const conversation = this.#state.conversations.get(id);
    return conversation?.snapshot && { version: conversation.version, snapshot: conversation.snapshot };
  }

  async export(contact: ContactId): Promise<PersonRecord> {
    const state = this.#state;
    state.assertOpen();
    const conversations = state.conversationsOfPerson(contact);
    const ids = new Set(conversations.map((conversation) => conversation.id));
    return {
      contactId: state.merged.get(contact) ?? contact,
      conversations: conversations.flatMap(({ id, snapshot }) =>
        snapshot ? [{ conversationId: id, state: snapshot.state, personal: snapshot.personal }] : [],
      ),
      messages: bodiesOf([...state.inbound.values()].filter((row) => ids.has(row.entry.conversationId))).map(({ row, body }) => ({
        inboundId: row.entry.inboundId,
        receivedAt: row.entry.receivedAt,
        body,
      })),
      replies: bodiesOf([...state.replies.values()].filter((row) => ids.has(row.conversationId))).map(({ row, body }) => ({
        id: row.id,
        body,
      })),
    };
  }

  async erase(contact: ContactId): Promise<ErasureCounts> {
    const state = this.#state;
    state.assertOpen();
    const conversations = state.conversationsOfPerson(contact);
    const ids = new Set(conversations.map((conversation) => conversation.id));
    const messages = bodiesOf([...state.inbound.values()].filter((row) => ids.has(row.entry.conversationId)));
    const replies = bodiesOf([...state.replies.values()].filter((row) => ids.has(row.conversationId)));
    const now = state.clock.now();
    for (const { row } of messages) {
      if (row.state === 'pending') settleInbound(state, row, 'dead-lettered', ERASED, now);
      row.body = undefined;
    }
    for (const { row } of replies) {
      if (row.state === 'waiting') closeReply(state, row, 'dead-lettered', ERASED);
      row.body = undefined;
    }
    for (const id of state.contactIds(contact)) state.erased.set(id, now);
    return {
      keys: this.#eraseKeys(contact),
      conversations: conversations.filter(({ snapshot }) => snapshot !== undefined).length,
      messages: messages.length,
      replies: replies.length,
      jobs: this.#eraseJobs(ids),
      timers: conversations.reduce((sum, conversation) => sum + this.#clear(conversation), 0),
    };
  }

  async idsOf(contact: ContactId): Promise<readonly ContactId[]> {
    this.#state.assertOpen();
    return this.#state.contactIds(contact);
  }

  #merge(loser: ContactId, winner: ContactId): void {
    const { keys, merged } = this.#state;
    for (const [key, owner] of keys) if (owner === loser) keys.set(key, winner);
    for (const [from, into] of merged) if (into === loser) merged.set(from, winner);
    merged.set(loser, winner);
  }

  #eraseKeys(contact: ContactId): number {
    const { keys, merged } = this.#state;
    const ids = this.#state.contactIds(contact);
    const erased = [...keys].filter(([, owner]) => ids.includes(owner));
    for (const [key] of erased) keys.delete(key);
    for (const id of ids) merged.delete(id);
    return erased.length;
  }

  #eraseJobs(conversations: ReadonlySet<ConversationId>): number {
    const { jobs, jobSchedule } = this.#state;
    const erased = [...jobs.values()].filter(({ row }) => conversations.has(row.conversationId));
    for (const job of erased) {
      jobSchedule.place(job, 'never');
      jobs.delete(job.row.id);
    }
    return erased.length;
  }

  /** The row itself stays, with its fencing token, so that a worker in the middle of a turn of this person commits nothing. */
  #clear(conversation: ConversationRow): number {
    const timers = [...conversation.timers.keys()];
    for (const id of timers) this.#state.cancelTimer(conversation, id);
    conversation.version = 0;
    conversation.snapshot = undefined;
    conversation.flows = [];
    conversation.messages = [];
    conversation.checkpoints = [];
    conversation.leaseUntil = undefined;
    conversation.heldUntil = undefined;
    this.#state.reschedule(conversation);
    return timers.length;
  }
}

/** Why what an erased person still had open has ended. */
const ERASED = 'erased';

function bodiesOf<Row extends InboundRow | ReplyRow>(rows: readonly Row[]): readonly { readonly row: Row; readonly body: Sealed }[] {
  return rows.flatMap((row) => (row.body === undefined ? [] : [{ row, body: row.body }]));
}
