import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigurationError } from '@recado/core';

export interface HttpServerOptions {
  readonly host: string;
  /** `0`: a free one. */
  readonly port: number;
  /** By path, without the query. Everything else is answered 404. */
  readonly routes: { readonly [path: string]: (request: IncomingMessage, response: ServerResponse) => void };
}

/** A listening server. */
export interface HttpServer {
  readonly url: string;
  /** Takes no further request; resolves when the running ones are answered. */
  close(): Promise<void>;
}

/** @throws ConfigurationError when the port is taken. */
export async function listen({ host, port, routes }: HttpServerOptions): Promise<HttpServer> {
  const server = createServer((request, response) => {
    const route = routes[request.url?.split('?')[0] ?? ''];
    if (route === undefined) response.writeHead(404).end();
    else route(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => {
      reject(new ConfigurationError({ message: `Port ${port} cannot be listened on.`, hint: 'Choose another one as PORT.' }, { cause }));
    });
    server.listen(port, host, resolve);
  });
  return { url: `http://${host}:${(server.address() as AddressInfo).port}`, close: () => close(server) };
}

/** Answers `/health`: 200 with what `look` says, 503 when it throws. */
export function healthRoute(service: string, look: () => Promise<object>): (request: IncomingMessage, response: ServerResponse) => void {
  const answer = (response: ServerResponse, status: number, body: object) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  return (_, response) => {
    look().then(
      (details) => answer(response, 200, { status: 'ok', service, ...details }),
      () => answer(response, 503, { status: 'down', service }),
    );
  };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
