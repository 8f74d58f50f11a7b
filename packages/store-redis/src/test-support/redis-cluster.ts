import { setTimeout as wait } from 'node:timers/promises';
import { Cluster, type Redis } from 'ioredis';
import { type RedisServer, startRedis } from './redis-server.ts';

/** Three masters on the loopback, without replicas. */
export interface RedisCluster {
  connect(): Cluster;
  /** Of its servers. */
  readonly folders: readonly string[];
  end(): Promise<void>;
}

export async function startRedisCluster(): Promise<RedisCluster> {
  const servers = await Promise.all([0, 1, 2].map(() => startRedis(['--cluster-enabled', 'yes', '--cluster-node-timeout', '2000'])));
  const clients = servers.map((server) => server.connect());
  await join(servers, clients);
  await Promise.all(clients.map((client) => client.quit()));
  return {
    folders: servers.map(({ folder }) => folder),
    connect: () =>
      new Cluster(
        servers.map(({ port }) => ({ host: '127.0.0.1', port })),
        { enableAutoPipelining: true },
      ),
    end: async () => void (await Promise.all(servers.map((server) => server.end()))),
  };
}

async function join(servers: readonly RedisServer[], clients: readonly Redis[]): Promise<void> {
  const share = SLOTS / clients.length;
  await Promise.all(clients.map((client, i) => client.cluster('ADDSLOTSRANGE', Math.ceil(i * share), Math.ceil((i + 1) * share) - 1)));
  for (const { port } of servers.slice(1)) await clients[0]!.cluster('MEET', '127.0.0.1', port);
  for (const client of clients) {
    for (;;) {
      const info = String(await client.cluster('INFO'));
      if (info.includes('cluster_state:ok') && info.includes(`cluster_known_nodes:${clients.length}`)) break;
      await wait(20);
    }
  }
}

const SLOTS = 16_384;
