import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A collector of OpenTelemetry that takes spans as JSON and keeps them. */
export interface Collector extends AsyncDisposable {
  readonly url: string;
  readonly spans: readonly CollectedSpan[];
  /** All that was posted, as it came. */
  readonly raw: string;
}

export interface CollectedSpan {
  /** `service.name` of the process. */
  readonly service: string | undefined;
  readonly name: string;
  readonly traceId: string;
}

export async function startCollector(): Promise<Collector> {
  const spans: CollectedSpan[] = [];
  let raw = '';
  const server = createServer(async (request, response) => {
    const body = await text(request);
    raw += body;
    if (request.url === '/v1/traces') spans.push(...spansOf(JSON.parse(body)));
    response.writeHead(request.url === '/v1/traces' ? 200 : 404).end('{}');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    get raw() {
      return raw;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What an exporter posts, as far as we look. */
interface PostedTraces {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly { readonly key: string; readonly value: { readonly stringValue?: string } }[] };
    readonly scopeSpans: readonly { readonly spans: readonly { readonly name: string; readonly traceId: string }[] }[];
  }[];
}

const spansOf = ({ resourceSpans }: PostedTraces): readonly CollectedSpan[] =>
  resourceSpans.flatMap(({ resource, scopeSpans }) => {
    const service = resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue;
    return scopeSpans.flatMap((scope) => scope.spans.map(({ name, traceId }) => ({ service, name, traceId })));
  });
