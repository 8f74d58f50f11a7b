import { setTimeout as wait } from 'node:timers/promises';
import { startRedis } from '../../../packages/store-redis/src/test-support/redis-server.ts';
import { between } from '../plan/seeded.ts';
import { startTcpProxy } from '../tcp-proxy.ts';
import { networkFaults } from './network-faults.ts';
import type { StoreUnderFault } from './store-under-fault.ts';

/** A Redis of our own that writes every command to disk before it answers. */
export async function startRedisUnderFault(): Promise<StoreUnderFault> {
  const server = await startRedis(['--appendfsync', 'always']);
  const proxy = await startTcpProxy(server.port);
  return {
    forBots: { kind: 'redis', port: proxy.port },
    direct: { kind: 'redis', port: server.port },
    faults: {
      ...networkFaults(proxy),
      'store-killed': async (random) => {
        await server.kill();
        await wait(between(random, 0, 1_000));
        await server.restart();
      },
      'store-paused': async (random) => {
        const pauseMs = Math.round(between(random, 200, 2_500));
        const client = server.connect();
        client.on('error', () => undefined);
        await client.call('CLIENT', 'PAUSE', pauseMs, 'ALL');
        client.disconnect();
        await wait(pauseMs);
      },
    },
    async [Symbol.asyncDispose]() {
      await proxy[Symbol.asyncDispose]();
      await server.end();
    },
  };
}
