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

/** A conversation with ids as long as the real ones. */
export const aConversation = (n: number): ConversationId => conversationId(CHANNEL, contactId(`c_${`${n}`.padStart(32, 'b')}`));

/** A text of 40 letters, sealed as the runtime does. */
export function aMessage(conversation: number, n: number): MailboxEntry {
  return {
    inboundId: sealer.lookup('inbound', `${conversation}/${n}`),
    conversationId: aConversation(conversation),
    receivedAt: Date.now(),
    body: sealer.seal({ message: { type: 'text', text: 'x'.repeat(40) } }, { purpose: 'message' }),
  };
}

/** The turn that answers what was leased by one reply, with 100 bytes of slots. */
export function anAnswer({ lease, version, messages }: LeasedWork): TurnCommit {
  return {
    lease,
    expectedVersion: version,
    consumed: messages.map(({ inboundId }) => ({ inboundId, as: 'handled' })),
    firedTimers: [],
    next: {
      state: '{"v":1,"stack":[{"flow":"registration","version":1,"step":"email"}],"language":"pt","count":3}',
      personal: sealer.seal({ slots: 'x'.repeat(88) }, { purpose: 'snapshot' }),
      flows: [{ flowId: 'registration', version: 1, structureHash: 'b5bb9d8014a0f9b1' }],
    },
    outbox: [
      {
        id: `${sealer.lookup('turn', `${lease.conversationId}/${version}`).slice(0, 22)}.r1`,
        conversationId: lease.conversationId,
        body: sealer.seal({ to: { phone: '5511900000001' }, message: { type: 'text', text: 'x'.repeat(60) } }, { purpose: 'reply' }),
      },
    ],
    jobs: [],
    timers: { set: [], cancel: [] },
    keepLease: false,
  };
}
