import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** Stands between the bots and a server of the loopback, and breaks what passes. */
export interface TcpProxy extends AsyncDisposable {
  readonly port: number;
  /** Resets every connection. */
  cut(): void;
  /** Resets every connection, and new ones too until it is switched off. */
  refuse(isOn: boolean): void;
  /** Lets no byte pass in either direction until it is switched off. */
  stall(isOn: boolean): void;
}

export async function startTcpProxy(targetPort: number): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  let isRefusing = false;
  let isStalled = false;
  const pass = (from: Socket, to: Socket) => {
    sockets.add(from);
    from.setNoDelay(true);
    from.on('data', (chunk) => {
      if (!to.write(chunk)) from.pause();
    });
    to.on('drain', () => !isStalled && from.resume());
    from.on('end', () => to.end());
    from.on('error', () => to.destroy());
    from.on('close', () => {
      sockets.delete(from);
      to.destroy();
    });
    if (isStalled) from.pause();
  };
  const cut = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  const server = createServer((client) => {
    if (isRefusing) {
      client.on('error', () => undefined).resetAndDestroy();
      return;
    }
    const upstream = connect(targetPort, '127.0.0.1');
    pass(client, upstream);
    pass(upstream, client);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    cut,
    refuse(isOn) {
      isRefusing = isOn;
      if (isOn) cut();
    },
    stall(isOn) {
      isStalled = isOn;
      for (const socket of sockets) isOn ? socket.pause() : socket.resume();
    },
    async [Symbol.asyncDispose]() {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
