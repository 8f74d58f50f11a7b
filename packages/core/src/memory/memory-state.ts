import { type ContactId, type ConversationId, contactOf } from '../conversation/ids.ts';
import { StoreUnavailableError } from '../errors/store-unavailable-error.ts';
import type { Clock } from '../ports/clock/clock.ts';
import type { InboundState } from '../ports/conversation-store/ledger.ts';
import type { MailboxEntry } from '../ports/conversation-store/mailbox.ts';
import type { JobRow } from '../ports/conversation-store/relay.ts';
import type { TimerRow } from '../ports/conversation-store/timers.ts';
import type { Checkpoint, FlowReference, StoredSnapshot } from '../ports/conversation-store/turns.ts';
import type { Sealed } from '../privacy/sealed.ts';
import { Heap, type HeapNode } from './heap.ts';
import { Schedule, type Scheduled, type When } from './schedule.ts';
import { WorkHints } from './work-hints.ts';

/** What the facets of one memory store share. */
export class MemoryState {
  readonly clock: Clock;
  readonly hints = new WorkHints();
  readonly conversations = new Map<ConversationId, ConversationRow>();
  readonly conversationsOf = new Map<ContactId, Set<ConversationRow>>();
  readonly inbound = new Map<string, InboundRow>();
  /** Of `inbound`, what is pending: so that nobody walks through what is settled. */
  readonly open = new Map<string, InboundRow>();
  readonly replies = new Map<string, ReplyRow>();
  readonly jobs = new Map<string, QueuedJob>();
  readonly timers = new Heap<TimerRow>();
  readonly keys = new Map<string, ContactId>();
  /** Contacts that turned out to be another one. */
  readonly merged = new Map<ContactId, ContactId>();
  /** Contacts that were erased, and when. */
  readonly erased = new Map<ContactId, number>();
  readonly turnSchedule: Schedule<ConversationRow>;
  readonly replySchedule: Schedule<ReplyLane>;
  readonly jobSchedule: Schedule<QueuedJob>;
  closed = false;
  #jobsSoFar = 0;

  constructor(clock: Clock) {
    this.clock = clock;
    this.turnSchedule = new Schedule(clock, (conversation) => whenLeasable(conversation, clock));
    this.replySchedule = new Schedule(clock, () => ({ since: clock.now() }));
    this.jobSchedule = new Schedule(clock, (job) => ({ since: job.order }));
  }

  assertOpen(): void {
    if (this.closed) throw new StoreUnavailableError('it is closed');
  }

  conversation(id: ConversationId): ConversationRow {
    const known = this.conversations.get(id);
    if (known) return known;
    const conversation = newConversation(id);
    this.conversations.set(id, conversation);
    const contact = contactOf(id);
    const others = this.conversationsOf.get(contact);
    if (others) others.add(conversation);
    else this.conversationsOf.set(contact, new Set([conversation]));
    return conversation;
  }

  /** To be called whenever a conversation's messages, timers or lease changed. One that is waiting already keeps its turn. */
  reschedule(conversation: ConversationRow): void {
    const when = whenLeasable(conversation, this.clock);
    if (typeof when === 'object' && 'since' in when) {
      if (this.turnSchedule.isReady(conversation)) return;
      this.hints.hint('turn');
    }
    this.turnSchedule.place(conversation, when);
  }

  /** An id already there is left as it is. */
  addJob(row: JobRow): void {
    if (this.jobs.has(row.id)) return;
    this.#jobsSoFar += 1;
    const job: QueuedJob = { row, order: this.#jobsSoFar, place: undefined };
    this.jobs.set(row.id, job);
    this.jobSchedule.place(job, { since: job.order });
    this.hints.hint('job');
  }

  setTimer(conversation: ConversationRow, timer: TimerRow): void {
    this.cancelTimer(conversation, timer.id);
    conversation.timers.set(timer.id, this.timers.push(timer.dueAt, timer));
  }

  cancelTimer(conversation: ConversationRow, id: string): boolean {
    const node = conversation.timers.get(id);
    if (node) this.timers.remove(node);
    return conversation.timers.delete(id);
  }

  /** Everything kept of a contact lies under these ids. */
  contactIds(contact: ContactId): readonly ContactId[] {
    const canonical = this.merged.get(contact) ?? contact;
    return [canonical, ...[...this.merged].filter(([, into]) => into === canonical).map(([from]) => from)];
  }

  conversationsOfPerson(contact: ContactId): readonly ConversationRow[] {
    return this.contactIds(contact).flatMap((id) => [...(this.conversationsOf.get(id) ?? [])]);
  }
}

export interface ConversationRow extends Scheduled {
  readonly id: ConversationId;
  version: number;
  snapshot: StoredSnapshot | undefined;
  /** On the stack of the snapshot. */
  flows: readonly FlowReference[];
  fencingToken: number;
  /** Lapsed leases since the last commit. */
  takeovers: number;
  /** Monotonic milliseconds; `undefined` when nobody holds the lease. */
  leaseUntil: number | undefined;
  /** Epoch milliseconds. */
  heldUntil: number | undefined;
  /** Pending, in order of arrival. */
  messages: InboundRow[];
  readonly timers: Map<string, HeapNode<TimerRow>>;
  checkpoints: Checkpoint[];
  readonly lane: ReplyLane;
}

/** The unsettled replies of one conversation, in sending order; only the first may be taken. */
export interface ReplyLane extends Scheduled {
  replies: ReplyRow[];
}

export interface InboundRow {
  readonly entry: MailboxEntry;
  /** Dropped when the message is settled; dead letters keep it until they are forgotten. */
  body: Sealed | undefined;
  state: InboundState;
  attempts: number;
  reason: string | undefined;
  settledAt: number | undefined;
}

export interface ReplyRow {
  readonly id: string;
  readonly conversationId: ConversationId;
  body: Sealed | undefined;
  state: 'waiting' | 'sent' | 'failed' | 'dead-lettered';
  token: number;
  attempts: number;
  /** When the attempt began whose outcome is not known yet; epoch milliseconds. */
  takenAt: number | undefined;
  suspectSince: number | undefined;
  /** Attempts that may have gone out. */
  doubtful: number;
  possibleDuplicate: boolean;
  receiptRank: number;
  reason: string | undefined;
  settledAt: number | undefined;
}

export interface QueuedJob extends Scheduled {
  readonly row: JobRow;
  /** Counts jobs up, so that the oldest goes first also after its relay vanished. */
  readonly order: number;
}

function newConversation(id: ConversationId): ConversationRow {
  return {
    id,
    version: 0,
    snapshot: undefined,
    flows: [],
    fencingToken: 0,
    takeovers: 0,
    leaseUntil: undefined,
    heldUntil: undefined,
    messages: [],
    timers: new Map(),
    checkpoints: [],
    lane: { replies: [], place: undefined },
    place: undefined,
  };
}

function whenLeasable(conversation: ConversationRow, clock: Clock): When {
  const hasMessages = conversation.messages.length > 0;
  if (!hasMessages && conversation.timers.size === 0) return 'never';
  if (conversation.leaseUntil !== undefined && conversation.leaseUntil > clock.monotonic()) return { lapsesAt: conversation.leaseUntil };
  const now = clock.now();
  const at = Math.max(hasMessages ? now : earliestTimer(conversation), conversation.heldUntil ?? 0);
  return at > now ? { at } : { since: now };
}

function earliestTimer(conversation: ConversationRow): number {
  let earliest = Number.POSITIVE_INFINITY;
  for (const node of conversation.timers.values()) earliest = Math.min(earliest, node.value.dueAt);
  return earliest;
}
