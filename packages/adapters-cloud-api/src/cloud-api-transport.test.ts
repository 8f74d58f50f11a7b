import { once } from 'node:events';
import { createServer, request as requestHttp, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { InboundBatch, OutboundDelivery, TransportSink } from '@recado/core';
import { ConfigurationError, channelId } from '@recado/core';
import { afterEach, describe, expect, it } from 'vitest';
import { type CloudApiTransport, createCloudApiTransport } from './cloud-api-transport.ts';
import type { CloudApiTransportOptions } from './cloud-api-transport-options.ts';
import { readFixtures } from './testing/fixtures.ts';
import { accept, type GraphVendor, refuse, startGraphVendor } from './testing/graph-vendor.ts';
import { createRecordingLogger } from './testing/recording-logger.ts';
import { signWebhook } from './testing/sign-webhook.ts';
import type { OtherEvent } from './webhook/other-event.ts';

const OPTIONS: CloudApiTransportOptions = {
  phoneNumberId: '106540352240001',
  accessToken: 'token',
  appSecret: ['segredo-novo', 'segredo'],
  verifyToken: 'palavra',
};
const TEXT = {
  object: 'whatsapp_business_account',
  entry: [
    {
      id: '102290129340001',
      changes: [
        {
          field: 'messages',
          value: {
            metadata: { phone_number_id: '106540352240001' },
            messages: [{ id: 'wamid.1', from: '5511900000001', timestamp: '1794960011', type: 'text', text: { body: 'Olá, sou a Ana' } }],
          },
        },
      ],
    },
  ],
};

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

function createSink(): TransportSink & { readonly batches: InboundBatch[] } {
  const batches: InboundBatch[] = [];
  return {
    batches,
    receive: async (batch) => {
      batches.push(batch);
    },
  };
}

async function startTransport(
  options: Partial<CloudApiTransportOptions> = {},
  sink: TransportSink = createSink(),
): Promise<CloudApiTransport> {
  const transport = createCloudApiTransport({ ...OPTIONS, ...options });
  await transport.start(sink);
  closers.push(() => transport.stop());
  return transport;
}

/** Asks one mount after the other the same thing; both must answer alike. */
type Ask = (init: { method?: string; path?: string; headers?: Record<string, string>; body?: Uint8Array }) => Promise<Response>;
const MOUNTS: Record<string, (transport: CloudApiTransport) => Promise<Ask>> = {
  handler: async (transport) => (init) => transport.handler(requestOf('https://bot.exemplo.com.br', init)),
  nodeHandler: async (transport) => {
    const url = await listen(createServer(transport.nodeHandler));
    return (init) => fetch(requestOf(url, init));
  },
};

function requestOf(url: string, { method = 'POST', path = '/webhook', headers = {}, body }: Parameters<Ask>[0]): Request {
  return new Request(url + path, { method, headers, ...(body === undefined ? {} : { body: new Uint8Array(body) }) });
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function signed(body: unknown, appSecret = 'segredo') {
  const { raw, signature } = signWebhook(body, appSecret);
  return { body: raw, headers: { 'x-hub-signature-256': signature } };
}

describe.each(Object.entries(MOUNTS))('webhooks at %s', (_, mount) => {
  it('answers 200 to a signed webhook, by any of the secrets', async () => {
    const sink = createSink();
    const ask = await mount(await startTransport({}, sink));
    for (const secret of ['segredo', 'segredo-novo']) {
      const response = await ask(signed(TEXT, secret));
      expect([response.status, await response.text()]).toEqual([200, '']);
    }
    expect(sink.batches).toHaveLength(2);
  });

  it('answers 200 to all 97 recorded payloads and keeps every message and receipt', async () => {
    const sink = createSink();
    const others: OtherEvent[] = [];
    const onOther = (events: readonly OtherEvent[]) => {
      others.push(...events);
    };
    const ask = await mount(await startTransport({ onOther }, sink));
    const fixtures = readFixtures();
    for (const { body } of fixtures) expect((await ask(signed(body))).status).toBe(200);
    const expected = fixtures.flatMap((fixture) => fixture.expected);
    expect(sink.batches.flatMap(({ messages }) => messages)).toHaveLength(expected.filter(({ direction }) => direction === 'in').length);
    expect(sink.batches.flatMap(({ receipts }) => receipts)).toHaveLength(expected.filter(({ kind }) => kind === 'status').length);
    expect(others.map(({ kind }) => kind)).not.toContain('unreadable');
    expect(others.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['echo', 'history', 'preference', 'template_status', 'unknown']));
  });

  it.each([
    ['no signature', {}],
    ['a signature of another form', { 'x-hub-signature-256': 'sha256=abc' }],
    ['a signature by another secret', signed(TEXT, 'outro').headers],
  ])('answers 401 to %s, with a log line without content', async (_case, headers) => {
    const sink = createSink();
    const logger = createRecordingLogger();
    const ask = await mount(await startTransport({ logger }, sink));
    expect((await ask({ ...signed(TEXT), headers })).status).toBe(401);
    expect(sink.batches).toEqual([]);
    expect(logger.lines).toEqual(['warn webhook.refused {"reason":"bad_signature","httpStatus":401}']);
  });

  it('answers 401 when a single byte was changed on the way', async () => {
    const ask = await mount(await startTransport());
    const webhook = signed(TEXT);
    webhook.body[100] = (webhook.body[100] ?? 0) ^ 1;
    expect((await ask(webhook)).status).toBe(401);
  });

  it('answers 400 to what is signed and yet no webhook of WhatsApp', async () => {
    const logger = createRecordingLogger();
    const ask = await mount(await startTransport({ logger }));
    expect((await ask(signed({ object: 'page', entry: [] }))).status).toBe(400);
    expect((await ask(signed('Ana'))).status).toBe(400);
    expect(new Set(logger.lines)).toEqual(new Set(['warn webhook.refused {"reason":"malformed","httpStatus":400}']));
  });

  it('answers 413 over the limit and goes on serving', async () => {
    const logger = createRecordingLogger();
    const ask = await mount(await startTransport({ maxBodyBytes: 2_000, logger }));
    const large = { ...TEXT, padding: 'x'.repeat(2_000) };
    expect((await ask(signed(large))).status).toBe(413);
    expect((await ask(signed(TEXT))).status).toBe(200);
    expect(logger.lines).toEqual(['warn webhook.refused {"reason":"too_large","httpStatus":413}']);
  });

  it('takes a body of 3 MB', async () => {
    const ask = await mount(await startTransport());
    expect((await ask(signed({ ...TEXT, padding: 'x'.repeat(3_000_000) }))).status).toBe(200);
  });

  it('answers 503 with Retry-After when nothing was kept, and says only why', async () => {
    const logger = createRecordingLogger();
    const ask = await mount(
      await startTransport({ logger }, { receive: () => Promise.reject(new Error('disk full, text was Olá, sou a Ana')) }),
    );
    const response = await ask(signed(TEXT));
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    expect(logger.lines).toEqual(['error webhook.not_kept {"reason":"sink_rejected"}']);
  });

  it('answers 503 when the listener of other events rejects', async () => {
    const ask = await mount(await startTransport({ onOther: () => Promise.reject(new Error('no room')) }));
    expect((await ask(signed(readFixtures().find(({ file }) => file.startsWith('082'))?.body))).status).toBe(503);
  });

  it('answers 503 before it is started, though forgeries are 401 all the same', async () => {
    const ask = await mount(createCloudApiTransport(OPTIONS));
    expect((await ask(signed(TEXT))).status).toBe(503);
    expect((await ask(signed(TEXT, 'outro'))).status).toBe(401);
  });

  it('keeps the good items of a POST and sets the broken one aside', async () => {
    const sink = createSink();
    const logger = createRecordingLogger();
    const others: OtherEvent[] = [];
    const onOther = (events: readonly OtherEvent[]) => {
      others.push(...events);
    };
    const ask = await mount(await startTransport({ logger, onOther }, sink));
    const broken = structuredClone(TEXT);
    broken.entry[0]?.changes[0]?.value.messages.unshift({ id: '', from: '', timestamp: '', type: 'text', text: { body: 'sem id' } });
    expect((await ask(signed(broken))).status).toBe(200);
    expect(sink.batches).toMatchObject([{ messages: [{ id: 'wamid.1' }] }]);
    expect(others).toMatchObject([{ kind: 'unreadable', reason: 'no_id' }]);
    expect(logger.lines).toEqual(['warn webhook.item_set_aside {"reason":"no_id"}']);
  });

  it('hands messages of a number it does not serve on as events', async () => {
    const sink = createSink();
    const others: OtherEvent[] = [];
    const onOther = (events: readonly OtherEvent[]) => {
      others.push(...events);
    };
    const ask = await mount(await startTransport({ phoneNumberId: '999', onOther }, sink));
    expect((await ask(signed(TEXT))).status).toBe(200);
    expect(sink.batches).toEqual([]);
    expect(others).toMatchObject([{ kind: 'foreign_channel', channelId: '106540352240001', value: { id: 'wamid.1' } }]);
  });

  it('answers the handshake in plain text, also before it is started', async () => {
    const ask = await mount(createCloudApiTransport(OPTIONS));
    const path = '/webhook?hub.mode=subscribe&hub.verify_token=palavra&hub.challenge=1158201444';
    const response = await ask({ method: 'GET', path });
    expect([response.status, await response.text(), response.headers.get('content-type')]).toEqual([
      200,
      '1158201444',
      'text/plain; charset=utf-8',
    ]);
    expect((await ask({ method: 'GET', path: path.replace('palavra', 'outra') })).status).toBe(403);
    expect((await ask({ method: 'GET' })).status).toBe(403);
  });

  it('answers 405 to other methods', async () => {
    const ask = await mount(await startTransport());
    const response = await ask({ method: 'PUT', ...signed(TEXT) });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });
});

describe('nodeHandler', () => {
  const post = (url: string, headers: Record<string, string>) => requestHttp(url, { method: 'POST', headers });

  it('puts a body together that comes in pieces', async () => {
    const sink = createSink();
    const transport = await startTransport({}, sink);
    const url = await listen(createServer(transport.nodeHandler));
    const { body, headers } = signed(TEXT);
    const request = post(url, headers);
    const half = Math.floor(body.length / 2);
    await new Promise<void>((resolve) => request.write(body.subarray(0, half), () => resolve()));
    request.end(body.subarray(half));
    const [response] = await once(request, 'response');
    response.resume();
    expect(response.statusCode).toBe(200);
    expect(sink.batches).toHaveLength(1);
  });

  it('answers 413 to a body without a length as soon as it is too long', async () => {
    const transport = await startTransport({ maxBodyBytes: 1_000 });
    const url = await listen(createServer(transport.nodeHandler));
    const request = post(url, signed(TEXT).headers);
    request.write('x'.repeat(1_001));
    const [response] = await once(request, 'response');
    expect(response.statusCode).toBe(413);
    request.destroy();
  });

  it('survives a client that goes away in the middle of a body', async () => {
    const sink = createSink();
    const transport = await startTransport({}, sink);
    const server = createServer(transport.nodeHandler);
    const url = await listen(server);
    const { body, headers } = signed(TEXT);
    const request = post(url, { ...headers, 'content-length': String(body.length) });
    request.on('error', () => undefined);
    const [[incoming]] = await Promise.all([once(server, 'request'), request.write(body.subarray(0, 10))]);
    request.destroy();
    await new Promise((resolve) => incoming.once('close', resolve));
    const response = await fetch(url, { method: 'POST', headers, body: new Uint8Array(body) });
    expect(response.status).toBe(200);
    expect(sink.batches).toHaveLength(1);
  });

  it('answers 503, with a reason, when a body parser was there first', async () => {
    const logger = createRecordingLogger();
    const transport = await startTransport({ logger });
    const server = createServer((request, response) => {
      request.resume().on('end', () => setImmediate(() => transport.nodeHandler(request, response)));
    });
    const { body, headers } = signed(TEXT);
    const response = await fetch(await listen(server), { method: 'POST', headers, body: new Uint8Array(body) });
    expect(response.status).toBe(503);
    expect(logger.lines).toEqual(['warn webhook.refused {"reason":"body_consumed","httpStatus":503}']);
  });
});

describe('sending', () => {
  const DELIVERY: OutboundDelivery = {
    outboxId: 'out-1',
    channelId: channelId('106540352240001'),
    to: { phone: '5511900000001' },
    message: { type: 'text', text: 'Olá' },
  };
  async function startGraph(): Promise<GraphVendor> {
    const graph = await startGraphVendor();
    closers.push(() => graph.close());
    return graph;
  }

  it('posts to its number in the version it was given, with the outbox id', async () => {
    const graph = await startGraph();
    graph.meetNext(accept('wamid.7'));
    const transport = await startTransport({ graphUrl: graph.url, version: 'v25.0' });
    expect(await transport.send(DELIVERY)).toEqual({ status: 'accepted', transportMessageId: 'wamid.7' });
    expect(graph.calls).toMatchObject([
      { path: '/v25.0/106540352240001/messages', authorization: 'Bearer token', body: { biz_opaque_callback_data: 'out-1' } },
    ]);
  });

  it('sends without having been started, for processes that only send', async () => {
    const graph = await startGraph();
    const transport = createCloudApiTransport({ ...OPTIONS, graphUrl: graph.url });
    closers.push(() => transport.stop());
    expect(await transport.send(DELIVERY)).toMatchObject({ status: 'accepted' });
  });

  it('raises the alarm when a person has to repair the account', async () => {
    const graph = await startGraph();
    graph.meetNext(refuse(190, 401));
    const logger = createRecordingLogger();
    const transport = await startTransport({ graphUrl: graph.url, logger });
    expect(await transport.send(DELIVERY)).toMatchObject({ status: 'refused', error: { raw: '190' }, retry: { action: 'later' } });
    expect(logger.lines).toEqual(['error send.blocked {"code":"190"}']);
  });

  it('refuses to speak for another number, and after it was stopped', async () => {
    const graph = await startGraph();
    const transport = await startTransport({ graphUrl: graph.url });
    expect(await transport.send({ ...DELIVERY, channelId: channelId('2') })).toMatchObject({
      status: 'refused',
      retry: { action: 'never' },
    });
    await transport.stop();
    expect(await transport.send(DELIVERY)).toMatchObject({ status: 'refused', error: { raw: 'STOPPED' }, retry: { action: 'later' } });
    expect(graph.calls).toEqual([]);
  });

  it('signals typing and read', async () => {
    const graph = await startGraph();
    const transport = await startTransport({ graphUrl: graph.url });
    await transport.signal({ type: 'typing', targetId: 'wamid.1' }, transport.channelId);
    await transport.signal({ type: 'read', targetId: 'wamid.1' }, transport.channelId);
    expect(graph.calls.map(({ body }) => body)).toMatchObject([{ status: 'read', typing_indicator: { type: 'text' } }, { status: 'read' }]);
  });
});

describe('createCloudApiTransport', () => {
  it.each<[string, Partial<CloudApiTransportOptions>]>([
    ['phoneNumberId', { phoneNumberId: '+55 11 3000-0001' }],
    ['accessToken', { accessToken: '' }],
    ['accessToken', { accessToken: 'token\r\nx: y' }],
    ['appSecret', { appSecret: '' }],
    ['appSecret', { appSecret: [] }],
    ['verifyToken', { verifyToken: '' }],
    ['graphUrl', { graphUrl: 'graph.facebook.com' }],
    ['graphUrl', { graphUrl: 'ftp://graph.facebook.com' }],
    ['version', { version: '26' }],
    ['maxBodyBytes', { maxBodyBytes: 0 }],
    ['sendTimeoutMs', { sendTimeoutMs: Number.NaN }],
  ])('refuses an option "%s" that could never work', (option, options) => {
    expect(() => createCloudApiTransport({ ...OPTIONS, ...options })).toThrow(ConfigurationError);
    expect(() => createCloudApiTransport({ ...OPTIONS, ...options })).toThrow(`"${option}"`);
  });

  it('is not started twice', async () => {
    const transport = await startTransport();
    await expect(transport.start(createSink())).rejects.toMatchObject({ code: 'TRANSPORT_FAILED' });
  });
});
