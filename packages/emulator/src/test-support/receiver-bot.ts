import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isJsonObject, type JsonObject, type JsonValue } from '../message/json.ts';
import { signWebhookBody } from '../webhook/sign-webhook-body.ts';

export const APP_SECRET = 'test-secret';

/** One webhook as it came. */
export interface ReceivedWebhook {
  readonly rawBody: string;
  readonly isSigned: boolean;
  readonly body: JsonObject;
  /** `value` of the only change. */
  readonly value: JsonObject;
  readonly message: JsonObject | undefined;
  readonly status: JsonObject | undefined;
}

export interface ReceiverBot extends AsyncDisposable {
  readonly url: string;
  /** Everything received, answered 200 or not. */
  readonly webhooks: readonly ReceivedWebhook[];
  /** Decides the answer: an HTTP status, or `hold` to give none until `release`. */
  answer: (webhook: ReceivedWebhook) => number | 'hold';
  release(): void;
  /** Resolves when so many satisfy the predicate. */
  until(count: number, predicate?: (webhook: ReceivedWebhook) => boolean): Promise<readonly ReceivedWebhook[]>;
}

/** A bot that only listens. */
export async function createReceiverBot(): Promise<ReceiverBot> {
  const webhooks: ReceivedWebhook[] = [];
  const held: ServerResponse[] = [];
  const looks = new Set<() => void>();
  const server = createServer((request, response) => {
    if (request.method === 'GET') {
      const query = new URL(request.url ?? '/', 'http://bot').searchParams;
      const isRight = query.get('hub.mode') === 'subscribe' && query.get('hub.verify_token') === 'right-token';
      response.writeHead(isRight ? 200 : 403).end(isRight ? query.get('hub.challenge') : '');
      return;
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const webhook = read(Buffer.concat(chunks).toString('latin1'), String(request.headers['x-hub-signature-256']));
      webhooks.push(webhook);
      const status = bot.answer(webhook);
      if (status === 'hold') held.push(response);
      else response.writeHead(status).end();
      for (const look of looks) look();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bot: ReceiverBot = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`,
    webhooks,
    answer: () => 200,
    release() {
      for (const response of held.splice(0)) response.writeHead(200).end();
    },
    until(count, predicate = () => true) {
      return new Promise((resolve) => {
        const look = () => {
          const found = webhooks.filter(predicate);
          if (found.length < count) return;
          looks.delete(look);
          resolve(found);
        };
        looks.add(look);
        look();
      });
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return bot;
}

function read(rawBody: string, signature: string): ReceivedWebhook {
  const body = JSON.parse(rawBody) as JsonObject;
  const value = first(first(body.entry).changes).value;
  const content = isJsonObject(value) ? value : {};
  return {
    rawBody,
    isSigned: signature === signWebhookBody(rawBody, APP_SECRET),
    body,
    value: content,
    message: content.messages === undefined ? undefined : first(content.messages),
    status: content.statuses === undefined ? undefined : first(content.statuses),
  };
}

function first(list: JsonValue | undefined): JsonObject {
  const item = Array.isArray(list) ? list[0] : undefined;
  return isJsonObject(item) ? item : {};
}
