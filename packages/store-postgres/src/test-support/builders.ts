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

export const aConversationId = (contact = 'ana'): ConversationId => conversationId(channelId('channel'), contactId(contact));

/** Has the form of a sealed value; nothing opens it. */
export const aSealed = (text: string): Sealed =>
  `rs1.test.0000000000000000.${Buffer.from(text).toString('base64url').padEnd(22, '0')}` as Sealed;

export function anEntry(inboundId: string, contact?: string): MailboxEntry {
  return { inboundId, conversationId: aConversationId(contact), receivedAt: 0, body: aSealed(inboundId) };
}

/** The commit that handles all that a lease loaded, with one reply and one job for each message. */
export function anAnswer({ lease, version, messages, timers }: LeasedWork, fields: Partial<TurnCommit> = {}): TurnCommit {
  const { conversationId } = lease;
  return {
    lease,
    expectedVersion: version,
    consumed: messages.map(({ inboundId }) => ({ inboundId, as: 'handled' })),
    firedTimers: timers.map(({ id }) => id),
    next: { state: '{"step":"name"}', personal: aSealed('slots') },
    flows: [],
    outbox: messages.map(({ inboundId }) => ({ id: `out/${inboundId}`, conversationId, body: aSealed('reply') })),
    jobs: messages.map(({ inboundId }) => ({ id: `job/${inboundId}`, conversationId, queue: 'events', name: 'Handled', data: {} })),
    timers: { set: [], cancel: [] },
    keepLease: false,
    ...fields,
  };
}

export const aLeaseRequest = { owner: 'worker', ttlMs: 30_000, maxMessages: 10 } as const;
export const aTakeRequest = { owner: 'dispatcher', ttlMs: 30_000, limit: 10 } as const;
