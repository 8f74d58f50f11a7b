import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTcpProxy, type TcpProxy } from './tcp-proxy.ts';

const server = createServer((socket) => socket.on('error', () => undefined).pipe(socket));
let proxy: TcpProxy;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  proxy = await startTcpProxy(typeof address === 'object' && address !== null ? address.port : 0);
});
afterAll(async () => {
  await proxy[Symbol.asyncDispose]();
  server.close();
});

async function open(): Promise<Socket> {
  const socket = connect(proxy.port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}
const heard = async (socket: Socket) => String((await once(socket, 'data'))[0]);

it('passes what is said in both directions', async () => {
  const socket = await open();
  socket.write('oi');
  expect(await heard(socket)).toBe('oi');
  socket.destroy();
});

it('cuts what is open and lets new connections in', async () => {
  const socket = await open();
  socket.write('oi');
  await heard(socket);
  const broken = once(socket, 'error');
  proxy.cut();
  expect((await broken)[0]).toMatchObject({ code: 'ECONNRESET' });
  const next = await open();
  next.write('de novo');
  expect(await heard(next)).toBe('de novo');
  next.destroy();
});

it('refuses until it is told otherwise', async () => {
  proxy.refuse(true);
  const socket = connect(proxy.port, '127.0.0.1');
  expect((await once(socket, 'error'))[0]).toMatchObject({ code: 'ECONNRESET' });
  proxy.refuse(false);
  const next = await open();
  next.write('oi');
  expect(await heard(next)).toBe('oi');
  next.destroy();
});

it('holds back every byte while it is stalled, and loses none', async () => {
  const [held, free] = [await open(), await open()];
  held.write('um');
  expect(await heard(held)).toBe('um');
  proxy.stall(true);
  let early = '';
  held.on('data', (chunk) => {
    early += chunk;
  });
  held.write('dois');
  // Long enough for a round trip: the server itself, past the proxy, has answered somebody else by then.
  const address = server.address();
  const direct = connect(typeof address === 'object' && address !== null ? address.port : 0, '127.0.0.1');
  for (const word of ['a', 'b', 'c']) {
    direct.write(word);
    expect(await heard(direct)).toBe(word);
  }
  expect(early).toBe('');
  const late = heard(held);
  proxy.stall(false);
  expect(await late).toBe('dois');
  for (const socket of [held, free, direct]) socket.destroy();
});
