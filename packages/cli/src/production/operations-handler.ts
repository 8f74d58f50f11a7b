import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { MeterProvider } from '@opentelemetry/api';
import type { HealthReport } from '@recado/core';
import { METRICS_TYPE, type MetricsEndpoint } from './metrics-endpoint.ts';

export interface OperationsOptions {
  /** Answers webhooks; absent in a process that takes none. */
  readonly webhook: { readonly path: string; readonly handle: (request: IncomingMessage, response: ServerResponse) => void } | undefined;
  readonly metrics: MetricsEndpoint;
  health(): Promise<HealthReport>;
}

/** Routes of a bot's process: the webhook, `/health`, `/health/live`, `/health/ready`, `/metrics`. */
export function operationsHandler({ webhook, metrics, health }: OperationsOptions): RequestListener {
  const counted = countAnswers(metrics.meterProvider);
  const routes: { readonly [path: string]: (response: ServerResponse) => Promise<void> } = {
    '/health': async (response) => {
      const report = await health();
      answer(response, report.status === 'down' ? 503 : 200, report);
    },
    '/health/live': async (response) => {
      answer(response, 200, { status: 'up' });
    },
    '/health/ready': async (response) => {
      const { ready, status } = await health();
      answer(response, ready ? 200 : 503, { status: ready ? status : 'down' });
    },
    '/metrics': async (response) => {
      response.writeHead(200, { 'content-type': METRICS_TYPE }).end(await metrics.read());
    },
  };
  return (request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    if (webhook !== undefined && path === webhook.path) {
      counted(response);
      webhook.handle(request, response);
      return;
    }
    const route = Object.hasOwn(routes, path) ? routes[path] : undefined;
    if (route === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(route === undefined ? 404 : 405).end();
      return;
    }
    route(response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(body));
}

/** Counts webhooks by the status they are answered with: 401 and 503 are seen nowhere else. */
function countAnswers(provider: MeterProvider): (response: ServerResponse) => void {
  const counter = provider
    .getMeter('recado')
    .createCounter('recado.webhooks', { description: 'Webhooks by the status they were answered with' });
  return (response) => void response.once('finish', () => counter.add(1, { status: response.statusCode }));
}
