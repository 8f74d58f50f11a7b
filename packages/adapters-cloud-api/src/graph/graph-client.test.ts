import { type AddressInfo, createServer, type Server } from 'node:net';
import { createFakeClock } from '@recado/core/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { answerJson, type GraphVendor, startGraphVendor } from '../testing/graph-vendor.ts';
import { createGraphClient, type GraphClient } from './graph-client.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function open(clock = createFakeClock()): Promise<{ graph: GraphVendor; client: GraphClient }> {
  const graph = await startGraphVendor();
  const client = clientOf(graph.url, clock);
  closers.push(() => graph.close());
  return { graph, client };
}

function clientOf(url: string, clock = createFakeClock()): GraphClient {
  const client = createGraphClient({ graphUrl: new URL(url), version: 'v26.0', accessToken: 'token', timeoutMs: 10_000, clock });
  closers.push(() => client.close());
  return client;
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('createGraphClient', () => {
  it('posts JSON to the version and path, with the token', async () => {
    const { graph, client } = await open();
    const answer = await client.post('1/messages', { text: 'Olá' });
    expect(answer).toMatchObject({ status: 'answered', httpStatus: 200, body: { messages: [{ id: 'wamid.1' }] } });
    expect(graph.calls).toEqual([{ method: 'POST', path: '/v26.0/1/messages', authorization: 'Bearer token', body: { text: 'Olá' } }]);
  });

  it('keeps the path of a Graph URL that has one', async () => {
    const { graph } = await open();
    await clientOf(`${graph.url}/proxy/`).post('1/messages', {});
    expect(graph.calls[0]?.path).toBe('/proxy/v26.0/1/messages');
  });

  it('uses a connection again', async () => {
    const { graph, client } = await open();
    const ports = new Set<number | undefined>();
    for (const id of ['a', 'b', 'c']) {
      graph.meetNext((response) => {
        ports.add(response.socket?.remotePort);
        answerJson(response, 200, { id });
      });
      await client.post('1/messages', {});
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(ports.size).toBe(1);
  });

  it('follows no redirect, so that the token goes nowhere else', async () => {
    const { graph, client } = await open();
    const elsewhere = await startGraphVendor();
    closers.push(() => elsewhere.close());
    graph.meetNext((response) => {
      response.writeHead(307, { location: `${elsewhere.url}/v26.0/1/messages` }).end();
    });
    expect(await client.post('1/messages', {})).toMatchObject({ status: 'answered', httpStatus: 307 });
    expect(elsewhere.calls).toEqual([]);
  });

  it('answers a page that is not JSON, and how long to wait', async () => {
    const { graph, client } = await open();
    graph.meetNext((response) => {
      response.writeHead(502, { 'retry-after': '7' }).end('<html>Bad Gateway</html>');
    });
    expect(await client.post('1/messages', {})).toEqual({ status: 'answered', httpStatus: 502, body: undefined, retryAfterMs: 7_000 });
  });

  it('knows that nothing was written when the connection is refused or the name does not resolve', async () => {
    const server = createServer();
    const url = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    expect(await clientOf(url).post('1/messages', {})).toEqual({ status: 'unreached', code: 'ECONNREFUSED' });
    expect(await clientOf(`http://${'a'.repeat(64)}.invalid`).post('1/messages', {})).toMatchObject({ status: 'unreached' });
  });

  it('knows that nothing was written when the TLS handshake fails', async () => {
    const server = createServer((socket) => socket.once('data', () => socket.end('not TLS')));
    closers.push(() => server.close());
    const url = (await listen(server)).replace('http:', 'https:');
    expect(await clientOf(url).post('1/messages', {})).toMatchObject({ status: 'unreached' });
  });

  it('counts a connection that ends without an answer, or in the middle of one, as lost', async () => {
    const { graph, client } = await open();
    graph.meetNext(
      (response) => {
        response.socket?.destroy();
      },
      (response) => {
        response.writeHead(200, { 'content-length': '100' }).write('{"messages":');
        response.socket?.end();
      },
    );
    expect(await client.post('1/messages', {})).toMatchObject({ status: 'lost' });
    expect(await client.post('1/messages', {})).toMatchObject({ status: 'lost' });
  });

  it('counts a lost connection that had served before as lost too', async () => {
    const { graph, client } = await open();
    await client.post('1/messages', {});
    graph.meetNext((response) => {
      response.socket?.destroy();
    });
    expect(await client.post('1/messages', {})).toMatchObject({ status: 'lost' });
  });

  it('gives up after its time: lost when the request was written', async () => {
    const clock = createFakeClock();
    const { graph, client } = await open(clock);
    const reached = Promise.withResolvers<void>();
    graph.meetNext(() => reached.resolve());
    const answer = client.post('1/messages', {});
    await reached.promise;
    await clock.advance(10_000);
    expect(await answer).toEqual({ status: 'lost', code: 'TIMEOUT' });
  });

  it('gives up after its time: unreached when there was no connection yet', async () => {
    const clock = createFakeClock();
    const reached = Promise.withResolvers<void>();
    const server = createServer(() => reached.resolve());
    closers.push(() => server.close());
    const answer = clientOf((await listen(server)).replace('http:', 'https:'), clock).post('1/messages', {});
    await reached.promise;
    await clock.advance(10_000);
    expect(await answer).toEqual({ status: 'unreached', code: 'TIMEOUT' });
  });
});
