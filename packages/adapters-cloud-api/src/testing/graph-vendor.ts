import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A Graph host on this machine that answers as it is told; only for what an emulator would not do. */
export interface GraphVendor {
  readonly url: string;
  /** What was asked, in order: the parsed bodies with path and authorization. */
  readonly calls: readonly GraphCall[];
  /** How the next calls are met, first to last; then all are accepted. */
  meetNext(...answers: readonly GraphReaction[]): void;
  close(): Promise<void>;
}

export interface GraphCall {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

export type GraphReaction = (response: ServerResponse, call: GraphCall) => void | Promise<void>;

export async function startGraphVendor(): Promise<GraphVendor> {
  const calls: GraphCall[] = [];
  const reactions: GraphReaction[] = [];
  const server = createServer((request, response) => {
    void readCall(request).then((call) => {
      calls.push(call);
      const react = reactions.shift() ?? accept(`wamid.${calls.length}`);
      return react(response, call);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    meetNext: (...answers) => {
      reactions.push(...answers);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Graph's answer to an accepted message. */
export const accept =
  (id: string): GraphReaction =>
  (response) =>
    answerJson(response, 200, {
      messaging_product: 'whatsapp',
      contacts: [{ input: '5511900000001', wa_id: '5511900000001' }],
      messages: [{ id }],
    });

/** Graph's answer to a refused one. */
export const refuse =
  (code: number, httpStatus = 400, fields: object = {}): GraphReaction =>
  (response) =>
    answerJson(response, httpStatus, {
      error: {
        message: `(#${code}) Refused`,
        type: 'OAuthException',
        code,
        error_data: { details: 'eco: Ana' },
        fbtrace_id: 'A',
        ...fields,
      },
    });

/** The connection ends without an answer, though the message may be on its way. */
export const lose: GraphReaction = (response) => {
  response.socket?.destroy();
};

export function answerJson(response: ServerResponse, httpStatus: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(httpStatus, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

async function readCall(request: IncomingMessage): Promise<GraphCall> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    authorization: request.headers.authorization,
    body: JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>,
  };
}
