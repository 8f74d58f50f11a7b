import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startPrivatePostgres } from '../../../packages/store-postgres/src/test-support/private-postgres.ts';
import { between } from '../plan/seeded.ts';
import { startTcpProxy } from '../tcp-proxy.ts';
import { networkFaults } from './network-faults.ts';
import type { StoreUnderFault } from './store-under-fault.ts';

/** A PostgreSQL of our own, with the durability it comes with. */
export async function startPostgresUnderFault(binaries: string): Promise<StoreUnderFault> {
  const server = await startPrivatePostgres(binaries, { max_connections: '200' });
  const proxy = await startTcpProxy(Number(new URL(server.url).port));
  const folder = mkdtempSync(join(tmpdir(), 'recado-faults-'));
  const url = new URL(server.url);
  url.port = `${proxy.port}`;
  return {
    forBots: { kind: 'postgres', url: url.href, folder },
    direct: { kind: 'postgres', url: server.url, folder },
    faults: {
      ...networkFaults(proxy),
      'store-killed': async (random) => {
        await server.kill();
        await wait(between(random, 0, 1_000));
        await server.start();
      },
    },
    async [Symbol.asyncDispose]() {
      await proxy[Symbol.asyncDispose]();
      await server.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
