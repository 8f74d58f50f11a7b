import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DeliveryReceipt, InboundBatch, InboundMessage, OutboundMessage, TransportSink } from '@recado/core';
import { createEmulator, type Emulator } from '@recado/emulator';
import { afterEach, describe, expect, it } from 'vitest';
import { type CloudApiTransport, createCloudApiTransport } from './cloud-api-transport.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

interface Bot {
  readonly emulator: Emulator;
  readonly transport: CloudApiTransport;
  readonly sink: WaitingSink;
}

/** A bot's transport behind a real server, and the emulated Cloud API it talks to. */
async function start(identity: 'phone-and-bsuid' | 'phone-only' = 'phone-and-bsuid'): Promise<Bot> {
  let callback: string | undefined;
  const emulator = await createEmulator({
    webhook: { url: () => callback, appSecret: 'segredo' },
    statusDelaysMs: { sent: 1, delivered: 2, read: 3 },
    retry: { firstDelayMs: 5, maxDelayMs: 20 },
    identity,
  });
  const { phoneNumberId, accessToken, appSecret, verifyToken } = emulator.config;
  const transport = createCloudApiTransport({ phoneNumberId, accessToken, appSecret, verifyToken, graphUrl: emulator.baseUrl });
  const server = createServer(transport.nodeHandler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  callback = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`;
  const sink = createWaitingSink();
  await transport.start(sink);
  closers.push(
    () => {
      server.close();
      server.closeAllConnections();
    },
    () => transport.stop(),
    () => emulator.close(),
  );
  return { emulator, transport, sink };
}

interface WaitingSink extends TransportSink {
  /** How the next batches are met; then all are kept. */
  readonly failures: Error[];
  message(isWanted: (message: InboundMessage) => boolean): Promise<InboundMessage>;
  receipt(isWanted: (receipt: DeliveryReceipt) => boolean): Promise<DeliveryReceipt>;
}

function createWaitingSink(): WaitingSink {
  const batches: InboundBatch[] = [];
  const failures: Error[] = [];
  const watchers = new Set<() => void>();
  const find = async <T>(items: (batch: InboundBatch) => readonly T[], isWanted: (item: T) => boolean): Promise<T> => {
    for (;;) {
      const found = batches.flatMap(items).find(isWanted);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => watchers.add(resolve));
    }
  };
  return {
    failures,
    message: (isWanted) => find(({ messages }) => messages, isWanted),
    receipt: (isWanted) => find(({ receipts }) => receipts, isWanted),
    async receive(batch) {
      const failure = failures.shift();
      if (failure !== undefined) throw failure;
      batches.push(batch);
      for (const wake of watchers) wake();
      watchers.clear();
    },
  };
}

const KINDS: readonly OutboundMessage[] = [
  { type: 'text', text: 'Olá 👋 https://exemplo.com.br' },
  { type: 'buttons', text: 'Confere?', footer: 'Recado', buttons: [{ id: 'yes', title: 'Sim' }] },
  {
    type: 'list',
    text: 'Escolha',
    button: 'Ver opções',
    sections: [{ rows: [{ id: 'register', title: 'Cadastro', description: 'Dois minutos' }] }],
  },
  { type: 'url_button', text: 'Leia', title: 'Abrir', url: 'https://exemplo.com.br' },
  { type: 'location_request', text: 'Onde você está?' },
  { type: 'image', media: { link: 'https://exemplo.com.br/a.jpg' }, caption: 'Foto' },
  { type: 'video', media: { link: 'https://exemplo.com.br/a.mp4' } },
  { type: 'audio', media: { link: 'https://exemplo.com.br/a.ogg' }, isVoice: true },
  { type: 'document', media: { link: 'https://exemplo.com.br/a.pdf' }, fileName: 'contrato.pdf' },
  { type: 'sticker', media: { link: 'https://exemplo.com.br/a.webp' } },
  { type: 'location', latitude: -23.56, longitude: -46.65, name: 'MASP' },
  { type: 'contacts', cards: [{ name: 'Bruno Alves', phones: ['+55 21 90000-0002'] }] },
  { type: 'template', name: 'hello_world', language: 'en_US', components: [] },
];

describe('against the emulated Cloud API', () => {
  it('passes the handshake', async () => {
    const { emulator } = await start();
    expect(await emulator.verifyWebhook()).toBe(true);
  });

  it('carries a conversation: text in, buttons out, tap in, list out, pick in', async () => {
    const { emulator, transport, sink } = await start();
    const ana = emulator.user({ phone: '5511900000001', name: 'Ana Souza' });
    const send = (outboxId: string, message: OutboundMessage) =>
      transport.send({ outboxId, channelId: transport.channelId, to: { phone: '5511900000001' }, message });

    const { id } = await ana.say('Olá, quero me cadastrar 👋 https://exemplo.com.br');
    const text = await sink.message((message) => message.id === id);
    expect(text).toMatchObject({
      type: 'text',
      channelId: transport.channelId,
      text: 'Olá, quero me cadastrar 👋 https://exemplo.com.br',
      from: { addresses: { phone: '5511900000001', bsuid: expect.stringMatching(/^BR\./) }, displayName: 'Ana Souza' },
    });

    expect(await send('out-1', KINDS[1] as OutboundMessage)).toMatchObject({ status: 'accepted' });
    await ana.next();
    await ana.tap('yes');
    expect(await sink.message(({ type }) => type === 'button_reply')).toMatchObject({
      replyId: 'yes',
      title: 'Sim',
      origin: 'interactive',
    });

    expect(await send('out-2', KINDS[2] as OutboundMessage)).toMatchObject({ status: 'accepted' });
    await ana.next();
    await ana.pick('Cadastro');
    expect(await sink.message(({ type }) => type === 'list_reply')).toMatchObject({ replyId: 'register', description: 'Dois minutos' });
  });

  it.each(KINDS.map((message) => [message.type, message] as const))('has a %s accepted', async (_, message) => {
    const { emulator, transport } = await start();
    const ana = emulator.user({ phone: '5511900000001' });
    await ana.say('oi');
    const delivery = { outboxId: 'out-1', channelId: transport.channelId, to: { phone: '5511900000001' }, message };
    expect(await transport.send(delivery)).toMatchObject({ status: 'accepted', transportMessageId: expect.stringMatching(/^wamid\./) });
    expect(ana.messages).toMatchObject([{ bizOpaqueCallbackData: 'out-1' }]);
  });

  it('writes to a user id where there is no phone', async () => {
    const { emulator, transport, sink } = await start();
    const diego = emulator.user({ bsuid: 'BR.1502576394650004', username: 'diego_exemplo' });
    const { id } = await diego.say('Oi! Meu número é privado');
    const { from } = await sink.message((message) => message.id === id);
    expect(from.addresses).toEqual({ bsuid: 'BR.1502576394650004', username: 'diego_exemplo' });
    const outcome = await transport.send({
      outboxId: 'out-1',
      channelId: transport.channelId,
      to: from.addresses,
      message: { type: 'text', text: 'Oi' },
    });
    expect(outcome.status).toBe('accepted');
    expect(diego.messages).toHaveLength(1);
  });

  it('quotes, reacts, marks as read and shows typing', async () => {
    const { emulator, transport } = await start('phone-only');
    const ana = emulator.user({ phone: '5511900000001' });
    const { id } = await ana.say('oi');
    const seen = new Set<string>();
    emulator.subscribe((event) => seen.add(event.type));
    const base = { channelId: transport.channelId, to: { phone: '5511900000001' } };
    await transport.signal({ type: 'typing', targetId: id }, transport.channelId);
    await transport.send({ ...base, outboxId: 'out-1', repliesTo: id, message: { type: 'text', text: 'Oi' } });
    await transport.send({ ...base, outboxId: 'out-2', repliesTo: id, message: { type: 'reaction', targetId: id, emoji: '👍' } });
    expect(ana.messages).toMatchObject([{ quotedId: id }, { type: 'reaction', text: '👍' }]);
    expect([...seen]).toEqual(expect.arrayContaining(['message.read', 'typing.shown']));
  });

  it('brings receipts with the outbox id, and the failure outside the window', async () => {
    const { emulator, transport, sink } = await start();
    const ana = emulator.user({ phone: '5511900000001' });
    const base = { channelId: transport.channelId, to: { phone: '5511900000001' }, message: { type: 'text', text: 'Oi' } } as const;
    expect(await transport.send({ ...base, outboxId: 'out-closed' })).toMatchObject({ status: 'accepted' });
    const failure = await sink.receipt(({ outboxId }) => outboxId === 'out-closed');
    expect(failure).toMatchObject({ status: 'failed', error: { raw: '131047' } });

    await ana.say('oi');
    const outcome = await transport.send({ ...base, outboxId: 'out-open' });
    for (const status of ['sent', 'delivered', 'read']) {
      const receipt = await sink.receipt((item) => item.outboxId === 'out-open' && item.status === status);
      expect(outcome).toEqual({ status: 'accepted', transportMessageId: receipt.transportMessageId });
    }
  });

  it('has a message brought again that was not kept, in whole', async () => {
    const { emulator, sink } = await start();
    sink.failures.push(new Error('disk full'), new Error('disk full'));
    const { id } = await emulator.user({ phone: '5511900000001' }).say('não me perca');
    expect(await sink.message((message) => message.id === id)).toMatchObject({ text: 'não me perca' });
    await emulator.settled();
    expect(emulator.pending()).toMatchObject({ webhooks: 0 });
  });

  it('tells apart what the vendor refused, cannot take now, and may have sent', async () => {
    const { emulator, transport, sink } = await start();
    const ana = emulator.user({ phone: '5511900000001' });
    await ana.say('oi');
    const send = (outboxId: string, text = outboxId) =>
      transport.send({ outboxId, channelId: transport.channelId, to: { phone: '5511900000001' }, message: { type: 'text', text } });

    expect(await send('too-long', 'x'.repeat(4097))).toMatchObject({ status: 'refused', retry: { action: 'never' } });
    emulator.faults.set({ failWith: { code: 130429, next: 1 } });
    expect(await send('throttled')).toMatchObject({
      status: 'refused',
      error: { raw: '130429' },
      retry: { action: 'later', afterMs: 1_000 },
    });
    emulator.faults.set({ failWith: { code: 'html-502', next: 1 } });
    expect(await send('proxy')).toEqual({ status: 'ambiguous', reason: 'HTTP_502' });
    emulator.faults.set({ dropAnswer: { when: 'before-accept', next: 1 } });
    expect(await send('lost-before')).toMatchObject({ status: 'ambiguous' });
    emulator.faults.set({ dropAnswer: { when: 'after-accept', next: 1 } });
    expect(await send('lost-after')).toMatchObject({ status: 'ambiguous' });

    // The receipt settles the send nobody saw the answer of.
    expect(await sink.receipt(({ outboxId }) => outboxId === 'lost-after')).toMatchObject({
      transportMessageId: expect.stringMatching(/^wamid\./),
    });
    expect(ana.messages.map(({ bizOpaqueCallbackData }) => bizOpaqueCallbackData)).toEqual(['lost-after']);
  });

  it('answers refused and to be tried soon when Graph is not there at all', async () => {
    const { emulator, transport } = await start();
    await emulator.close();
    const delivery = {
      outboxId: 'out-1',
      channelId: transport.channelId,
      to: { phone: '5511900000001' },
      message: { type: 'text', text: 'Oi' },
    } as const;
    expect(await transport.send(delivery)).toEqual({
      status: 'refused',
      error: { raw: 'ECONNREFUSED' },
      isUnreached: true,
      retry: { action: 'later', afterMs: 1_000 },
    });
  });
});
