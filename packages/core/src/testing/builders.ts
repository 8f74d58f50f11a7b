import { type ConversationId, channelId, contactId, conversationId } from '../conversation/ids.ts';
import type { MailboxEntry } from '../ports/conversation-store/mailbox.ts';
import type { JobRow, OutboxRow, TakeRequest } from '../ports/conversation-store/relay.ts';
import type { LeaseRequest, StoredSnapshot, TurnCommit } from '../ports/conversation-store/turns.ts';
import type { Job } from '../ports/queue/queue.ts';
import { publicId } from '../privacy/public-id.ts';
import type { Sealed } from '../privacy/sealed.ts';

/** Has the form of a sealed value and can be told apart by its text; nothing opens it. */
export function aSealed(text: string): Sealed {
  return `rs1.test.0000000000000000.${Buffer.from(text).toString('base64url').padEnd(22, '0')}` as Sealed;
}

/** The conversation of a contact on a test channel. */
export const aConversationId = (contact = 'ana', channel = 'channel'): ConversationId =>
  conversationId(channelId(channel), contactId(contact));

export function anEntry(fields: Partial<MailboxEntry> = {}): MailboxEntry {
  const inboundId = fields.inboundId ?? 'in-1';
  return { inboundId, conversationId: aConversationId(), receivedAt: 0, body: aSealed(inboundId), ...fields };
}

export function aReply(fields: Partial<OutboxRow> = {}): OutboxRow {
  const id = fields.id ?? 'out-1';
  return { id, conversationId: aConversationId(), body: aSealed(id), ...fields };
}

/** A job as a turn commits it. */
export function aJobRow(fields: Partial<JobRow> = {}): JobRow {
  return {
    id: 'job-1',
    conversationId: aConversationId(),
    queue: 'events',
    name: 'UserRegistered',
    data: { turn: publicId('t1') },
    ...fields,
  };
}

/** A job as a queue takes it. */
export function aJob(fields: Partial<Job> = {}): Job {
  return { id: 'job-1', queue: 'events', name: 'UserRegistered', data: { turn: publicId('t1') }, ...fields };
}

export function aSnapshot(fields: Partial<StoredSnapshot> = {}): StoredSnapshot {
  return { state: '{"step":"name"}', personal: aSealed('slots'), ...fields };
}

/** A turn that changes nothing but the snapshot, unless told. */
export function aCommit(fields: Partial<TurnCommit> & Pick<TurnCommit, 'lease'>): TurnCommit {
  return {
    expectedVersion: 0,
    consumed: [],
    firedTimers: [],
    next: aSnapshot(),
    flows: [],
    outbox: [],
    jobs: [],
    timers: { set: [], cancel: [] },
    keepLease: false,
    ...fields,
  };
}

export const aLeaseRequest = (fields: Partial<LeaseRequest> = {}): LeaseRequest => ({
  owner: 'worker',
  ttlMs: 30_000,
  maxMessages: 10,
  ...fields,
});

export const aTakeRequest = (fields: Partial<TakeRequest> = {}): TakeRequest => ({
  owner: 'dispatcher',
  ttlMs: 30_000,
  limit: 10,
  ...fields,
});
