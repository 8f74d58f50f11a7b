/**
 * CPU of one webhook (a signed text of one contact) at the Node mount, with a sink that keeps nothing: `node bench/webhook.ts`, after a
 * build of `@recado/core`. Prints JSON lines. The load comes from a child process, so that only the receiver's CPU is counted;
 * `bare` is a Node server that reads the body and answers 200, which no receiver can go below; `handler` is the mount alone, on Node's own
 * request and response without sockets beneath, which leaves out what the operating system takes to write an answer and wake the client.
 */
import { fork } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, IncomingMessage, type RequestListener, ServerResponse } from 'node:http';
import { type AddressInfo, connect, Socket } from 'node:net';
import { createCloudApiTransport, parseWebhook, verifySignature } from '../src/index.ts';

const REQUESTS = 60_000;
const CONNECTIONS = 16;
const APP_SECRET = 'segredo';
const RAW = Buffer.from(JSON.stringify(JSON.parse(readFileSync(new URL('../src/__fixtures__/001-text.json', import.meta.url), 'utf8'))));
const SIGNATURE = `sha256=${createHmac('sha256', APP_SECRET).update(RAW).digest('hex')}`;

if (process.argv[2] === 'load') await load(Number(process.argv[3]));
else await measure();

async function measure(): Promise<void> {
  const transport = createCloudApiTransport({
    phoneNumberId: '106540352240001',
    accessToken: 'token',
    appSecret: APP_SECRET,
    verifyToken: 'palavra',
  });
  let received = 0;
  await transport.start({
    receive: async ({ messages }) => {
      received += messages.length;
    },
  });
  const bare: RequestListener = (request, response) => {
    request.on('data', () => undefined).on('end', () => response.writeHead(200, { 'content-length': '0' }).end());
  };
  for (const run of [1, 2, 3]) {
    print('webhook.bare', run, await cpuOf(bare));
    received = 0;
    const result = await cpuOf(transport.nodeHandler);
    if (received !== REQUESTS) throw new Error(`${received} of ${REQUESTS} messages were received.`);
    print('webhook.node', run, result);
  }
  for (const run of [1, 2, 3]) print('webhook.handler', run, await cpuWithoutSockets(transport.nodeHandler));
  print(
    'webhook.verify',
    1,
    perCall(() => verifySignature(RAW, SIGNATURE, [APP_SECRET])),
  );
  print(
    'webhook.parse',
    1,
    perCall(() => parseWebhook(JSON.parse(RAW.toString()), 0)),
  );
  await transport.stop();
}

interface Measured {
  readonly cpuMicros: number;
  readonly perSecond: number;
}

function print(bench: string, run: number, { cpuMicros, perSecond }: Measured): void {
  process.stdout.write(`${JSON.stringify({ bench, run, cpuMicros: Number(cpuMicros.toFixed(2)), perSecond: Math.round(perSecond) })}\n`);
}

async function cpuOf(listener: RequestListener): Promise<Measured> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = fork(new URL(import.meta.url), ['load', String((server.address() as AddressInfo).port)]);
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  await once(client, 'exit');
  const { user, system } = process.cpuUsage(cpu);
  server.close();
  return { cpuMicros: (user + system) / REQUESTS, perSecond: (REQUESTS * 1000) / (performance.now() - startedAt) };
}

async function cpuWithoutSockets(listener: RequestListener): Promise<Measured> {
  const socket = new Socket();
  let startedAt = 0;
  let cpu = process.cpuUsage();
  for (let call = -REQUESTS; call < REQUESTS; call += 1) {
    if (call === 0) {
      startedAt = performance.now();
      cpu = process.cpuUsage();
    }
    const request = new IncomingMessage(socket);
    request.method = 'POST';
    request.headers['x-hub-signature-256'] = SIGNATURE;
    request.headers['content-length'] = String(RAW.length);
    const response = new ServerResponse(request);
    const answered = Promise.withResolvers<void>();
    response.end = () => {
      answered.resolve();
      return response;
    };
    request.push(RAW);
    request.push(null);
    listener(request, response);
    await answered.promise;
    if (response.statusCode !== 200) throw new Error(`Answered ${response.statusCode}.`);
  }
  const { user, system } = process.cpuUsage(cpu);
  return { cpuMicros: (user + system) / REQUESTS, perSecond: (REQUESTS * 1000) / (performance.now() - startedAt) };
}

function perCall(work: () => unknown): Measured {
  for (let call = 0; call < REQUESTS; call += 1) work();
  const startedAt = performance.now();
  for (let call = 0; call < REQUESTS; call += 1) work();
  const elapsedMs = performance.now() - startedAt;
  return { cpuMicros: (elapsedMs * 1000) / REQUESTS, perSecond: (REQUESTS * 1000) / elapsedMs };
}

/** Raw sockets, so that the client does not become what is measured. */
async function load(port: number): Promise<void> {
  const head = `POST /webhook HTTP/1.1\r\nhost: bot\r\ncontent-type: application/json\r\nx-hub-signature-256: ${SIGNATURE}\r\ncontent-length: ${RAW.length}\r\n\r\n`;
  const request = Buffer.concat([Buffer.from(head), RAW]);
  let left = REQUESTS;
  const finished = Array.from({ length: CONNECTIONS }, async () => {
    const socket = connect(port, '127.0.0.1').setNoDelay(true);
    const next = () => {
      left -= 1;
      if (left >= 0) socket.write(request);
      else socket.end();
    };
    socket.on('data', (answer) => {
      if (!answer.subarray(0, 15).equals(Buffer.from('HTTP/1.1 200 OK'))) process.exit(1);
      next();
    });
    socket.once('connect', next);
    await once(socket, 'close');
  });
  await Promise.all(finished);
}
