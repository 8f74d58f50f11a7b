import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A webhook as Meta posted it. */
export interface PostedWebhook {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Stands between WhatsApp and the bot and remembers what passed, so that it can come once more. */
export interface RecordingProxy extends AsyncDisposable {
  readonly url: string;
  readonly posted: readonly PostedWebhook[];
  /** Posts a webhook again. Resolves the status of the answer. */
  post(webhook: PostedWebhook): Promise<number>;
}

/** @param target - Where webhooks go; while it is `undefined` they are refused. */
export async function startRecordingProxy(target: () => string | undefined): Promise<RecordingProxy> {
  const posted: PostedWebhook[] = [];
  const forward = async (webhook: PostedWebhook): Promise<number> => {
    const url = target();
    if (url === undefined) return 503;
    const response = await fetch(url, { method: 'POST', headers: webhook.headers, body: new Uint8Array(webhook.body) });
    await response.body?.cancel();
    return response.status;
  };
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const headers = Object.fromEntries(KEPT.flatMap((name) => (request.headers[name] ? [[name, String(request.headers[name])]] : [])));
    const webhook = { headers, body };
    posted.push(webhook);
    const status = await forward(webhook).catch(() => 502);
    response.writeHead(status).end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`,
    posted,
    post: forward,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const KEPT = ['content-type', 'x-hub-signature-256'] as const;
