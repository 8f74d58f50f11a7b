import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type TransportHarness,
  type TransportVendor,
  transportContract,
  type VendorAnswer,
  type VendorVerdict,
} from '@recado/core/testing';
import { createCloudApiTransport } from './cloud-api-transport.ts';
import { accept, type GraphReaction, lose, refuse, startGraphVendor } from './testing/graph-vendor.ts';
import { signWebhook } from './testing/sign-webhook.ts';

const PHONE_NUMBER_ID = '106540352240001';
const APP_SECRET = 'segredo';

transportContract({ name: 'cloud-api over its web-standard handler', createHarness: () => createHarness('web') });
transportContract({ name: 'cloud-api over its Node mount', createHarness: () => createHarness('node') });

/** Webhooks come over HTTP and sends go to a Graph host on this machine: nothing is mocked but Meta. */
async function createHarness(mount: 'web' | 'node'): Promise<TransportHarness> {
  const graph = await startGraphVendor();
  const transport = createCloudApiTransport({
    phoneNumberId: PHONE_NUMBER_ID,
    accessToken: 'token',
    appSecret: APP_SECRET,
    verifyToken: 'palavra',
    graphUrl: graph.url,
  });
  const server = createServer(transport.nodeHandler);
  if (mount === 'node') await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const post = async (value: object): Promise<VendorVerdict> => {
    const { raw, signature } = signWebhook(
      {
        object: 'whatsapp_business_account',
        entry: [
          { id: '102290129340001', changes: [{ field: 'messages', value: { metadata: { phone_number_id: PHONE_NUMBER_ID }, ...value } }] },
        ],
      },
      APP_SECRET,
    );
    const init = { method: 'POST', headers: { 'x-hub-signature-256': signature }, body: new Uint8Array(raw) };
    const response =
      mount === 'web'
        ? await transport.handler(new Request('https://bot.exemplo.com.br/webhook', init))
        : await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`, init);
    return response.status === 200 ? 'acknowledged' : 'failed';
  };

  const vendor: TransportVendor = {
    deliver: (texts) =>
      post({
        contacts: texts.map(({ phone }) => ({ wa_id: phone, profile: { name: 'Ana' } })),
        messages: texts.map(({ id, phone, text, sentAtSeconds }) => ({
          id: `wamid.${id}`,
          from: phone,
          timestamp: String(sentAtSeconds),
          type: 'text',
          text: { body: text },
        })),
      }),
    report: ({ transportMessageId, outboxId, status, errorCode }) =>
      post({
        statuses: [
          {
            id: transportMessageId,
            status,
            timestamp: '1794960012',
            biz_opaque_callback_data: outboxId,
            ...(errorCode === undefined ? {} : { errors: [{ code: Number(errorCode), title: 'Failed' }] }),
          },
        ],
      }),
    meetNext: (...answers) => graph.meetNext(...answers.map((answer) => REACTIONS[answer])),
    holdNext: () => {
      const reached = Promise.withResolvers<void>();
      const released = Promise.withResolvers<void>();
      graph.meetNext(async (response, call) => {
        reached.resolve();
        await released.promise;
        await accept('wamid.held')(response, call);
      });
      return { reached: reached.promise, release: released.resolve };
    },
    get arrived() {
      return graph.calls.flatMap(({ body }, index) =>
        refused.has(index) || body.type !== 'text' ? [] : [(body.text as { body: string }).body],
      );
    },
  };
  const refused = new Set<number>();
  const refusing =
    (code: number): GraphReaction =>
    (response, call) => {
      refused.add(graph.calls.indexOf(call));
      return refuse(code)(response, call);
    };
  const REACTIONS: Record<VendorAnswer, GraphReaction> = {
    accept: (response, call) => accept(`wamid.${graph.calls.indexOf(call)}`)(response, call),
    'refuse-for-good': refusing(131009),
    'refuse-for-now': refusing(130429),
    lose,
  };

  return {
    transport,
    channelId: transport.channelId,
    vendor,
    close: async () => {
      await graph.close();
      server.close();
      server.closeAllConnections();
    },
  };
}
