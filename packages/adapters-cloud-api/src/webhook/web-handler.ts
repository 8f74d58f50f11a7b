import { headersOf, type WebhookAnswer } from './webhook-answer.ts';
import type { WebhookDoor } from './webhook-door.ts';

/** A web-standard handler: any router, edge runtime or test that speaks `Request` and `Response`. */
export type WebHandler = (request: Request) => Promise<Response>;

/** Mounts the door for web-standard servers. The path is the router's affair. */
export function toWebHandler(door: WebhookDoor): WebHandler {
  return async (request) => toResponse(await answer(door, request));
}

async function answer(door: WebhookDoor, request: Request): Promise<WebhookAnswer> {
  if (request.method === 'GET') return door.answerGet(new URL(request.url).searchParams);
  if (request.method !== 'POST') return { status: 405 };
  const signature = request.headers.get('x-hub-signature-256');
  const refusal = door.refuseUnread(signature, request.headers.get('content-length'));
  if (refusal !== undefined) return refusal;
  if (request.bodyUsed) return door.refuseConsumed();
  const raw = await readAtMost(door.maxBodyBytes, request.body);
  return raw === undefined ? door.refuseTooLarge() : door.answerPost(raw, signature ?? '');
}

/** The whole body, or `undefined` as soon as it is longer than it may be. */
async function readAtMost(maxBytes: number, body: ReadableStream<Uint8Array> | null): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const toResponse = (answer: WebhookAnswer): Response =>
  new Response(answer.body ?? '', { status: answer.status, headers: headersOf(answer) });
