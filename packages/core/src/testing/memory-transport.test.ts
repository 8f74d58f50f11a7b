import { describe, expect, it } from 'vitest';
import { channelId } from '../conversation/ids.ts';
import type { InboundText } from '../message/inbound/text.ts';
import type { OutboundDelivery, SendOutcome } from '../ports/transport/transport.ts';
import { type TransportHarness, transportContract, type VendorAnswer } from './contracts/transport-contract.ts';
import { createMemoryTransport, type ScriptedOutcome } from './memory-transport.ts';

transportContract({ name: 'memory', createHarness: async () => createMemoryHarness() });

function createMemoryHarness(): TransportHarness {
  const transport = createMemoryTransport();
  const verdictOf = (handed: Promise<void>) =>
    handed.then(
      () => 'acknowledged' as const,
      () => 'failed' as const,
    );
  const outcomes: Record<Exclude<VendorAnswer, 'accept'>, SendOutcome> = {
    'refuse-for-good': { status: 'refused', error: { raw: 'BROKEN' }, retry: { action: 'never' } },
    'refuse-for-now': { status: 'refused', error: { raw: 'BUSY' }, retry: { action: 'later', afterMs: 1_000 } },
    lose: { status: 'ambiguous', reason: 'LOST' },
  };
  return {
    transport,
    channelId: transport.channelId,
    vendor: {
      deliver: (texts) =>
        verdictOf(
          transport.deliver(
            ...texts.map(({ id, phone, text, sentAtSeconds }) => ({
              ...aText(text),
              id,
              from: { addresses: { phone } },
              sentAt: sentAtSeconds * 1000,
            })),
          ),
        ),
      report: ({ errorCode, ...receipt }) =>
        verdictOf(
          transport.report({
            ...receipt,
            channelId: transport.channelId,
            at: 1,
            ...(errorCode === undefined ? {} : { error: { raw: errorCode } }),
          }),
        ),
      meetNext: (...answers) => {
        transport.nextOutcomes.push(...answers.map((answer) => (answer === 'accept' ? ACCEPT : outcomes[answer])));
      },
      holdNext: () => {
        const reached = Promise.withResolvers<void>();
        const released = Promise.withResolvers<void>();
        transport.nextOutcomes.push(async () => {
          reached.resolve();
          await released.promise;
          return ACCEPT;
        });
        return { reached: reached.promise, release: released.resolve };
      },
      get arrived() {
        return transport.sent.map(({ message }) => (message.type === 'text' ? message.text : message.type));
      },
    },
    close: async () => undefined,
  };
}

const ACCEPT: SendOutcome = { status: 'accepted', transportMessageId: 'memory.scripted' };

const aText = (text: string): InboundText => ({
  type: 'text',
  id: 'in-1',
  channelId: channelId('memory'),
  from: { addresses: { phone: '5511900000001' } },
  sentAt: 0,
  raw: {},
  text,
});

const aDelivery = (text: string): OutboundDelivery => ({
  outboxId: 'out-1',
  channelId: channelId('memory'),
  to: { phone: '5511900000001' },
  message: { type: 'text', text },
});

describe('createMemoryTransport', () => {
  it('keeps every attempt and, apart, what was accepted', async () => {
    const transport = createMemoryTransport();
    transport.nextOutcomes.push({ status: 'ambiguous', reason: 'LOST' });
    await transport.send(aDelivery('um'));
    await transport.send(aDelivery('dois'));
    expect(transport.attempts.map(({ message }) => message)).toEqual([
      { type: 'text', text: 'um' },
      { type: 'text', text: 'dois' },
    ]);
    expect(transport.sent).toEqual([aDelivery('dois')]);
  });

  it('lets a script break as a defective adapter would', async () => {
    const transport = createMemoryTransport();
    const broken: ScriptedOutcome = () => Promise.reject(new Error('defect'));
    transport.nextOutcomes.push(broken);
    await expect(transport.send(aDelivery('um'))).rejects.toThrow('defect');
    expect(transport.sent).toEqual([]);
  });

  it('waits for sends', async () => {
    const transport = createMemoryTransport();
    const waiting = transport.whenSent(2);
    await transport.send(aDelivery('um'));
    await transport.send(aDelivery('dois'));
    expect(await waiting).toHaveLength(2);
  });

  it('takes the capabilities of the transport it stands for', () => {
    expect(createMemoryTransport({ capabilities: { maxTextLength: 100 }, channelId: 'baileys' })).toMatchObject({
      capabilities: { maxTextLength: 100 },
      channelId: 'baileys',
    });
  });
});
