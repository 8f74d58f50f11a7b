import {
  type ConversationId,
  channelId,
  contactId,
  conversationId,
  type LeasedWork,
  type MailboxEntry,
  type Sealed,
  type TurnCommit,
} from '@recado/core';

/** Has the form of a sealed value; nothing opens it. */
export const aSealed = (text: string): Sealed =>
  `rs1.test.0000000000000000.${Buffer.from(text).toString('base64url').padEnd(22, '0')}` as Sealed;

export const aConversationId = (contact = 'ana', channel = 'channel'): ConversationId =>
  conversationId(channelId(channel), contactId(contact));

export function anEntry(inboundId: string, contact = 'ana'): MailboxEntry {
  return { inboundId, conversationId: aConversationId(contact), receivedAt: 0, body: aSealed(inboundId) };
}

/** Handles all that was leased, each message by one reply and one job of its id. */
export function anAnswer({ lease, version, messages, timers }: LeasedWork, fields: Partial<TurnCommit> = {}): TurnCommit {
  const { conversationId } = lease;
  return {
    lease,
    expectedVersion: version,
    consumed: messages.map(({ inboundId }) => ({ inboundId, as: 'handled' })),
    firedTimers: timers.map(({ id }) => id),
    next: { state: `{"n":${version + 1}}`, personal: aSealed('slots') },
    flows: [],
    outbox: messages.map(({ inboundId }) => ({ id: `reply/${inboundId}`, conversationId, body: aSealed(inboundId) })),
    jobs: messages.map(({ inboundId }) => ({ id: inboundId, conversationId, queue: 'events', name: 'Answered', data: {} })),
    timers: { set: [], cancel: [] },
    keepLease: false,
    ...fields,
  };
}

export const LEASE = { owner: 'test', ttlMs: 500, maxMessages: 10 };
export const TAKE = { owner: 'test', ttlMs: 30_000, limit: 100_000 };
