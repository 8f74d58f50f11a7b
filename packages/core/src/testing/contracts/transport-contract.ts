import { afterEach, describe, expect, it } from 'vitest';
import type { ContactAddresses } from '../../conversation/contact.ts';
import type { ChannelId } from '../../conversation/ids.ts';
import type { OutboundMessage } from '../../message/outbound/outbound-message.ts';
import type {
  DeliveryReceipt,
  InboundBatch,
  OutboundDelivery,
  ReceiptStatus,
  Transport,
  TransportSink,
} from '../../ports/transport/transport.ts';

/** The vendor's side of a transport, as a test drives it. Each adapter writes one over the real protocol. */
export interface TransportVendor {
  /** Brings texts of contacts in one delivery, once; resolves with what the vendor was told. */
  deliver(texts: readonly VendorText[]): Promise<VendorVerdict>;
  /** Brings what became of a message, once. */
  report(report: VendorReport): Promise<VendorVerdict>;
  /** How the next calls (sends and signals) are met, first to last; then all are accepted. */
  meetNext(...answers: readonly VendorAnswer[]): void;
  /** Lets the next send reach the vendor and keeps its answer back until `release`. */
  holdNext(): { readonly reached: Promise<void>; release(): void };
  /** Texts that people have got from us, in order; a repeat the vendor drops is not among them. */
  readonly arrived: readonly string[];
}

/** `acknowledged`: the vendor may forget it. `failed`: the vendor keeps it and brings it again. */
export type VendorVerdict = 'acknowledged' | 'failed';

/** `lose` lets the message through and cuts the connection before the answer. */
export type VendorAnswer = 'accept' | 'refuse-for-good' | 'refuse-for-now' | 'lose';

export interface VendorText {
  readonly id: string;
  /** E.164 digits. */
  readonly phone: string;
  readonly text: string;
  /** Unix seconds. */
  readonly sentAtSeconds: number;
}

export interface VendorReport {
  readonly transportMessageId: string;
  readonly outboxId: string;
  readonly status: ReceiptStatus;
  /** For `failed`, in digits. */
  readonly errorCode?: string;
}

export interface TransportHarness {
  /** Not started. */
  readonly transport: Transport;
  readonly channelId: ChannelId;
  readonly vendor: TransportVendor;
  close(): Promise<void>;
}

export interface TransportContractOptions {
  readonly name: string;
  /** A fresh transport and the vendor it talks to. */
  readonly createHarness: () => Promise<TransportHarness>;
  /** Behaviours that cannot be shown on this vendor; the value is the reason, which the runner prints. */
  readonly skip?: { readonly redelivery?: string; readonly lostAnswer?: string };
}

/** What every transport must hold, shown through its own vendor's protocol. */
export function transportContract({ name, createHarness, skip = {} }: TransportContractOptions): void {
  describe(`Transport contract: ${name}`, () => {
    const opened: TransportHarness[] = [];
    const open = async (sink?: TransportSink) => {
      const harness = await createHarness();
      opened.push(harness);
      if (sink !== undefined) await harness.transport.start(sink);
      return harness;
    };
    afterEach(async () => {
      for (const harness of opened.splice(0)) {
        await harness.transport.stop();
        await harness.close();
      }
    });

    describe('receiving', () => {
      it('hands a text over in our shape', async () => {
        const sink = createRecordingSink();
        const { vendor, channelId } = await open(sink);
        expect(await vendor.deliver([aText({ id: 'in-1', text: 'Olá, tudo bem? 👋' })])).toBe('acknowledged');
        expect(sink.messages).toMatchObject([
          { type: 'text', channelId, text: 'Olá, tudo bem? 👋', from: { addresses: { phone: PHONE } }, sentAt: SENT_AT_SECONDS * 1000 },
        ]);
        expect(sink.messages[0]?.id).toContain('in-1');
        expect(sink.messages[0]?.raw).toBeDefined();
      });

      it('acknowledges nothing before the sink has resolved', async () => {
        const order: string[] = [];
        const gate = createGate();
        const { vendor } = await open({
          receive: async () => {
            gate.reach();
            await gate.released;
            order.push('kept');
          },
        });
        const verdict = vendor.deliver([aText()]).then((value) => {
          order.push(value);
        });
        await gate.reached;
        await someTurns();
        expect(order).toEqual([]);
        gate.release();
        await verdict;
        expect(order).toEqual(['kept', 'acknowledged']);
      });

      it('tells the vendor of a failure when the sink rejects, and hands the message over when it comes again', async (test) => {
        test.skip(skip.redelivery !== undefined, skip.redelivery);
        const sink = createRecordingSink();
        const { vendor } = await open(sink);
        sink.rejectNext();
        expect(await vendor.deliver([aText({ id: 'in-1' })])).toBe('failed');
        expect(await vendor.deliver([aText({ id: 'in-1' })])).toBe('acknowledged');
        expect(sink.messages).toHaveLength(1);
      });

      it('hands a duplicate over again: to know it is the affair of the store', async () => {
        const sink = createRecordingSink();
        const { vendor } = await open(sink);
        await vendor.deliver([aText({ id: 'in-1' })]);
        await vendor.deliver([aText({ id: 'in-1' })]);
        expect(sink.messages).toHaveLength(2);
        expect(sink.messages[0]?.id).toBe(sink.messages[1]?.id);
      });

      it('keeps the order of a delivery and gives each message an id of its own', async () => {
        const sink = createRecordingSink();
        const { vendor } = await open(sink);
        await vendor.deliver(['a', 'b', 'c', 'd'].map((text) => aText({ id: `in-${text}`, text })));
        expect(sink.messages.map((message) => (message.type === 'text' ? message.text : message.type))).toEqual(['a', 'b', 'c', 'd']);
        expect(new Set(sink.messages.map((message) => message.id)).size).toBe(4);
      });

      it('takes deliveries of different contacts at once', async () => {
        const sink = createRecordingSink();
        const { vendor } = await open(sink);
        const verdicts = await Promise.all(
          range(20).map((index) => vendor.deliver([aText({ id: `in-${index}`, phone: `55119000000${10 + index}` })])),
        );
        expect(new Set(verdicts)).toEqual(new Set(['acknowledged']));
        expect(sink.messages).toHaveLength(20);
      });

      it('hands nothing over before start and after stop, and again after another start', async (test) => {
        test.skip(skip.redelivery !== undefined, skip.redelivery);
        const sink = createRecordingSink();
        const { vendor, transport } = await open();
        expect(await vendor.deliver([aText({ id: 'early' })])).toBe('failed');
        await transport.start(sink);
        await transport.stop();
        expect(await vendor.deliver([aText({ id: 'late' })])).toBe('failed');
        expect(sink.messages).toEqual([]);
        await transport.start(sink);
        expect(await vendor.deliver([aText({ id: 'late' })])).toBe('acknowledged');
        expect(sink.messages).toHaveLength(1);
      });
    });

    describe('receipts', () => {
      it.each<ReceiptStatus>(['sent', 'delivered', 'read', 'failed'])('tells that a message was %s', async (status) => {
        const sink = createRecordingSink();
        const { vendor, transport, channelId } = await open(sink);
        const outcome = await transport.send(aDelivery({ channelId }));
        const transportMessageId = outcome.status === 'accepted' ? outcome.transportMessageId : '';
        const failure = status === 'failed' ? { errorCode: '131026' } : {};
        expect(await vendor.report({ transportMessageId, outboxId: 'out-1', status, ...failure })).toBe('acknowledged');
        const receipt = sink.receipts.find((item) => item.status === status);
        expect(receipt).toMatchObject({ channelId, transportMessageId, at: expect.any(Number) });
        if (transport.capabilities.echoesOutboxId) expect(receipt?.outboxId).toBe('out-1');
        expect(receipt?.error?.raw).toBe(failure.errorCode);
      });

      it('takes a receipt for a message it never sent', async () => {
        const sink = createRecordingSink();
        const { vendor } = await open(sink);
        expect(await vendor.report({ transportMessageId: 'of-another-app', outboxId: 'unknown', status: 'delivered' })).toBe(
          'acknowledged',
        );
      });
    });

    describe('sending', () => {
      it('accepts a text and gives each message an id of its own', async () => {
        const { vendor, transport, channelId } = await open(createRecordingSink());
        const first = await transport.send(aDelivery({ channelId, outboxId: 'out-1', message: { type: 'text', text: 'um' } }));
        const second = await transport.send(aDelivery({ channelId, outboxId: 'out-2', message: { type: 'text', text: 'dois' } }));
        expect([first, second]).toEqual([
          { status: 'accepted', transportMessageId: expect.stringMatching(/./) },
          { status: 'accepted', transportMessageId: expect.stringMatching(/./) },
        ]);
        expect(first).not.toEqual(second);
        expect(vendor.arrived).toEqual(['um', 'dois']);
      });

      it('sends to many contacts at once', async () => {
        const { vendor, transport, channelId } = await open(createRecordingSink());
        const texts = range(30).map((index) => `texto ${index}`);
        const outcomes = await Promise.all(
          texts.map((text, index) => transport.send(aDelivery({ channelId, outboxId: `out-${index}`, message: { type: 'text', text } }))),
        );
        expect(outcomes.map((outcome) => outcome.status)).toEqual(texts.map(() => 'accepted'));
        expect([...vendor.arrived].sort()).toEqual([...texts].sort());
      });

      it('sends every kind it declares to be capable of', async () => {
        const { transport, channelId } = await open(createRecordingSink());
        const { capabilities } = transport;
        const kinds: readonly OutboundMessage[] = [
          ...(capabilities.buttons ? [BUTTONS] : []),
          ...(capabilities.list ? [LIST] : []),
          ...(capabilities.urlButton ? [URL_BUTTON] : []),
          ...(capabilities.locationRequest ? [LOCATION_REQUEST] : []),
        ];
        for (const [index, message] of kinds.entries()) {
          expect(await transport.send(aDelivery({ channelId, outboxId: `out-${index}`, message }))).toMatchObject({ status: 'accepted' });
        }
      });

      it('answers refused, never to be tried again, for what the vendor will not take', async () => {
        const { vendor, transport, channelId } = await open(createRecordingSink());
        vendor.meetNext('refuse-for-good');
        expect(await transport.send(aDelivery({ channelId }))).toEqual({
          status: 'refused',
          error: expect.objectContaining({ raw: expect.stringMatching(/./) }),
          retry: { action: 'never' },
        });
        expect(vendor.arrived).toEqual([]);
      });

      it('answers refused, to be tried later, for what the vendor will not take now', async () => {
        const { vendor, transport, channelId } = await open(createRecordingSink());
        vendor.meetNext('refuse-for-now');
        const outcome = await transport.send(aDelivery({ channelId }));
        expect(outcome).toMatchObject({ status: 'refused', retry: { action: 'later' } });
        if (outcome.status === 'refused' && outcome.retry.action === 'later') expect(outcome.retry.afterMs).toBeGreaterThan(0);
        expect(await transport.send(aDelivery({ channelId }))).toMatchObject({ status: 'accepted' });
        expect(vendor.arrived).toHaveLength(1);
      });

      it('answers ambiguous when no answer was seen, and goes on working', async (test) => {
        test.skip(skip.lostAnswer !== undefined, skip.lostAnswer);
        const { vendor, transport, channelId } = await open(createRecordingSink());
        vendor.meetNext('lose');
        expect(await transport.send(aDelivery({ channelId }))).toEqual({ status: 'ambiguous', reason: expect.stringMatching(/./) });
        expect(await transport.send(aDelivery({ channelId, outboxId: 'out-2' }))).toMatchObject({ status: 'accepted' });
      });

      it('shows the same outbox id sent twice as often as it says', async () => {
        const { vendor, transport, channelId } = await open(createRecordingSink());
        await transport.send(aDelivery({ channelId }));
        expect(await transport.send(aDelivery({ channelId }))).toMatchObject({ status: 'accepted' });
        expect(vendor.arrived).toHaveLength(transport.capabilities.idempotentSend === true ? 1 : 2);
      });

      it('refuses a contact without an address it knows', async () => {
        const { transport, channelId } = await open(createRecordingSink());
        expect(await transport.send(aDelivery({ channelId, to: {} }))).toMatchObject({ status: 'refused', retry: { action: 'never' } });
      });
    });

    describe('signs of life and the end', () => {
      it('swallows every failure of a signal', async () => {
        const { vendor, transport, channelId } = await open(createRecordingSink());
        vendor.meetNext('refuse-for-good', ...(skip.lostAnswer === undefined ? (['lose'] as const) : []));
        await expect(transport.signal({ type: 'typing', targetId: 'in-1' }, channelId)).resolves.toBeUndefined();
        await expect(transport.signal({ type: 'read', targetId: 'in-1' }, channelId)).resolves.toBeUndefined();
        await transport.stop();
        await expect(transport.signal({ type: 'read', targetId: 'in-1' }, channelId)).resolves.toBeUndefined();
      });

      it('lets running sends end before it is stopped', async () => {
        const order: string[] = [];
        const { vendor, transport, channelId } = await open(createRecordingSink());
        const held = vendor.holdNext();
        const sending = transport.send(aDelivery({ channelId })).then((outcome) => order.push(outcome.status));
        await held.reached;
        const stopping = transport.stop().then(() => order.push('stopped'));
        await someTurns();
        expect(order).toEqual([]);
        held.release();
        await Promise.all([sending, stopping]);
        expect(order).toEqual(['accepted', 'stopped']);
      });

      it('can be stopped twice, and without having been started', async () => {
        const { transport } = await open();
        await transport.stop();
        await expect(transport.stop()).resolves.toBeUndefined();
      });
    });
  });
}

interface RecordingSink extends TransportSink {
  readonly messages: InboundBatch['messages'][number][];
  readonly receipts: DeliveryReceipt[];
  rejectNext(): void;
}

function createRecordingSink(): RecordingSink {
  let rejects = false;
  const messages: InboundBatch['messages'][number][] = [];
  const receipts: DeliveryReceipt[] = [];
  return {
    messages,
    receipts,
    rejectNext() {
      rejects = true;
    },
    async receive(batch) {
      if (rejects) {
        rejects = false;
        throw new Error('nothing was kept');
      }
      messages.push(...batch.messages);
      receipts.push(...batch.receipts);
    },
  };
}

function createGate() {
  const reached = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  return { reached: reached.promise, reach: reached.resolve, released: released.promise, release: released.resolve };
}

/** Time enough for what should not happen to happen. */
async function someTurns(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);

const PHONE = '5511900000001';
const SENT_AT_SECONDS = 1_794_960_011;

const aText = (fields: Partial<VendorText> = {}): VendorText => ({
  id: 'in-1',
  phone: PHONE,
  text: 'oi',
  sentAtSeconds: SENT_AT_SECONDS,
  ...fields,
});

function aDelivery(
  fields: Partial<OutboundDelivery> & { readonly channelId: ChannelId; readonly to?: ContactAddresses },
): OutboundDelivery {
  return { outboxId: 'out-1', to: { phone: PHONE }, message: { type: 'text', text: 'Olá' }, ...fields };
}

const BUTTONS: OutboundMessage = {
  type: 'buttons',
  text: 'Confere?',
  buttons: [
    { id: 'yes', title: 'Sim' },
    { id: 'no', title: 'Não' },
  ],
};
const LIST: OutboundMessage = {
  type: 'list',
  text: 'O que deseja?',
  button: 'Ver opções',
  sections: [{ title: 'Cadastro', rows: [{ id: 'register', title: 'Quero me cadastrar', description: 'Leva dois minutos' }] }],
};
const URL_BUTTON: OutboundMessage = { type: 'url_button', text: 'Leia os termos', title: 'Abrir', url: 'https://exemplo.com.br/termos' };
const LOCATION_REQUEST: OutboundMessage = { type: 'location_request', text: 'Onde você está?' };
