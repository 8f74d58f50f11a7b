import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import type { Socket } from 'node:net';
import type { Clock } from '@recado/core';

export interface GraphClientOptions {
  readonly graphUrl: URL;
  readonly version: string;
  readonly accessToken: string;
  readonly timeoutMs: number;
  readonly clock: Pick<Clock, 'after'>;
}

/** What came of a call. Never thrown, as each of the three means something else for the message. */
export type GraphAnswer =
  /** An HTTP answer was read to its end; `body` is the parsed JSON, or `undefined` when it was not JSON. */
  | { readonly status: 'answered'; readonly httpStatus: number; readonly body: unknown; readonly retryAfterMs?: number }
  /** No connection came about, so not a byte of the request was written. `code` is Node's, such as `ECONNREFUSED`. */
  | { readonly status: 'unreached'; readonly code: string }
  /** The request may have been written, and no whole answer was read. */
  | { readonly status: 'lost'; readonly code: string };

export interface GraphClient {
  /** Posts JSON to `/<version>/<path>` of the Graph host, with the token; follows no redirect. */
  post(path: string, body: unknown): Promise<GraphAnswer>;
  /** Closes idle connections; calls still running are cut off. */
  close(): void;
}

/** Calls Graph over kept-alive connections: global `fetch` costs five times the CPU of `node:http` a call. */
export function createGraphClient(options: GraphClientOptions): GraphClient {
  const isSecure = options.graphUrl.protocol === 'https:';
  // Idle connections are let go before the other side does: a request written to one just closed could not be told from a lost one.
  const agent = new (isSecure ? HttpsAgent : HttpAgent)({ keepAlive: true, maxSockets: 256, maxFreeSockets: 64, timeout: 30_000 });
  const send = isSecure ? requestHttps : requestHttp;
  const target = {
    agent,
    protocol: options.graphUrl.protocol,
    hostname: options.graphUrl.hostname.replace(/^\[|\]$/g, ''),
    port: options.graphUrl.port,
    method: 'POST',
  };
  const basePath = `${options.graphUrl.pathname.replace(/\/+$/, '')}/${options.version}/`;
  const headers = { authorization: `Bearer ${options.accessToken}`, 'content-type': 'application/json', 'user-agent': 'recado' };
  const ready = new WeakSet<Socket>();

  return {
    post(path, body) {
      return new Promise((resolve) => {
        const json = JSON.stringify(body);
        let isWritten = false;
        let isTimedOut = false;
        const request = send({
          ...target,
          path: basePath + path,
          headers: { ...headers, 'content-length': Buffer.byteLength(json) },
        });
        const cancelDeadline = options.clock.after(options.timeoutMs, () => {
          isTimedOut = true;
          request.destroy(new Error('timeout'));
        });
        const settle = (answer: GraphAnswer) => {
          cancelDeadline();
          resolve(answer);
        };
        const fail = (error: NodeJS.ErrnoException) => {
          const code = isTimedOut ? 'TIMEOUT' : (error.code ?? 'ECONNRESET');
          settle({ status: isWritten ? 'lost' : 'unreached', code });
        };
        // Node holds the request back until the socket is connected (with TLS: until its handshake is done).
        request.once('socket', (socket) => {
          if (ready.has(socket)) {
            isWritten = true;
            return;
          }
          socket.once(isSecure ? 'secureConnect' : 'connect', () => {
            ready.add(socket);
            isWritten = true;
          });
        });
        request.once('response', (response) => readAnswer(response, settle, fail));
        request.on('error', fail);
        request.end(json);
      });
    },
    close: () => agent.destroy(),
  };
}

function readAnswer(response: IncomingMessage, settle: (answer: GraphAnswer) => void, fail: (error: NodeJS.ErrnoException) => void): void {
  const chunks: Buffer[] = [];
  let bytes = 0;
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= MAX_ANSWER_BYTES) chunks.push(chunk);
  });
  response.on('error', fail);
  response.once('end', () => {
    const retryAfterSeconds = Number(response.headers['retry-after']);
    settle({
      status: 'answered',
      httpStatus: response.statusCode ?? 0,
      body: bytes <= MAX_ANSWER_BYTES ? parseJson(Buffer.concat(chunks).toString()) : undefined,
      ...(retryAfterSeconds > 0 ? { retryAfterMs: retryAfterSeconds * 1000 } : {}),
    });
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const MAX_ANSWER_BYTES = 1024 * 1024;
