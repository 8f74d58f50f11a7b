import {
  type ConversationId,
  channelId,
  contactId,
  conversationId,
  createSealer,
  type LeasedWork,
  type MailboxEntry,
  type TurnCommit,
} from '@recado/core';

const sealer = createSealer({ current: { id: 'bench', secret: new Uint8Array(32).fill(1) }, previous: [] });
const CHANNEL = channelId('106540352240001');

/** Sealed once: what sealing costs is not the store's. */
const BODY = sealer.seal({ message: { type: 'text', text: 'x'.repeat(40) } }, { purpose: 'message' });
const REPLY = sealer.seal({ to: { phone: '5511900000001' }, message: { type: 'text', text: 'x'.repeat(60) } }, { purpose: 'reply' });
const SLOTS = sealer.seal({ slots: 'x'.repeat(88) }, { purpose: 'snapshot' });

/** A conversation with ids as long as the real ones. */
export const aConversation = (n: number): ConversationId => conversationId(CHANNEL, contactId(`c_${`${n}`.padStart(32, 'b')}`));

/** A text of 40 letters, sealed as the runtime does. */
export function aMessage(conversation: number, n: number): MailboxEntry {
  return {
    inboundId: `${conversation}-${n}`.padStart(43, 'i'),
    conversationId: aConversation(conversation),
    receivedAt: Date.now(),
    body: BODY,
  };
}

/** The turn that answers what was leased by one reply, with 100 bytes of slots, and takes it to send it. */
export function anAnswer({ lease, version, messages }: LeasedWork): TurnCommit {
  return {
    lease,
    expectedVersion: version,
    consumed: messages.map(({ inboundId }) => ({ inboundId, as: 'handled' })),
    firedTimers: [],
    next: {
      state: '{"v":1,"stack":[{"flow":"registration","version":1,"step":"email"}],"language":"pt","count":3}',
      personal: SLOTS,
    },
    flows: [{ flowId: 'registration', version: 1, structureHash: 'b5bb9d8014a0f9b1' }],
    outbox: [{ id: `${messages[0]?.inboundId.slice(-22)}.r1`, conversationId: lease.conversationId, body: REPLY }],
    jobs: [],
    timers: { set: [], cancel: [] },
    keepLease: false,
    take: TAKE,
  };
}

export const TAKE = { owner: 'bench', ttlMs: 30_000, limit: 1 };
