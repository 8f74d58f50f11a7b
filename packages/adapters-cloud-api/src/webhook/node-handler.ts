import type { IncomingMessage, ServerResponse } from 'node:http';
import { headersOf, type WebhookAnswer } from './webhook-answer.ts';
import type { WebhookDoor } from './webhook-door.ts';

/** A handler of Node's own server: `createServer(transport.nodeHandler)`, or a route of a framework placed before its body parser. */
export type NodeHandler = (request: IncomingMessage, response: ServerResponse) => void;

/** Mounts the door on Node without building web objects, which would cost more than all the rest. */
export function toNodeHandler(door: WebhookDoor): NodeHandler {
  return (request, response) => {
    if (request.method === 'POST') {
      answerPost(door, request, response);
    } else {
      // Whatever a body there may hold, the connection stays usable.
      request.resume();
      write(response, request.method === 'GET' ? door.answerGet(queryOf(request)) : { status: 405 });
    }
  };
}

function answerPost(door: WebhookDoor, request: IncomingMessage, response: ServerResponse): void {
  const header = request.headers['x-hub-signature-256'];
  const signature = typeof header === 'string' ? header : '';
  const refusal = door.refuseUnread(signature, request.headers['content-length']);
  if (refusal !== undefined) {
    request.resume();
    write(response, refusal);
    return;
  }
  if (request.readableEnded) {
    write(response, door.refuseConsumed());
    return;
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= door.maxBodyBytes) chunks.push(chunk);
    else if (!response.headersSent) write(response, door.refuseTooLarge());
  });
  request.on('end', () => {
    if (response.headersSent) return;
    const raw = chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
    void door.answerPost(raw, signature).then((answer) => write(response, answer));
  });
  // A client that goes away mid-body gets no answer; Meta sends again.
  request.on('error', () => undefined);
}

function queryOf(request: IncomingMessage): URLSearchParams {
  const url = request.url ?? '';
  const start = url.indexOf('?');
  return new URLSearchParams(start < 0 ? '' : url.slice(start + 1));
}

function write(response: ServerResponse, answer: WebhookAnswer): void {
  if (answer.status === 200 && answer.body === undefined) {
    response.writeHead(200, EMPTY_BODY).end();
    return;
  }
  const body = answer.body ?? '';
  response.writeHead(answer.status, { ...headersOf(answer), 'content-length': Buffer.byteLength(body) }).end(body);
}

const EMPTY_BODY = { 'content-length': '0' };
