import { runAsLeader } from '@recado/core';
import { Redis } from 'ioredis';
import { createRedisLeaderLease } from '../redis-leader-lease.ts';

/** Leads whenever it can, until it is ended. Prints `leads <token>` and `stops <token>`. */
const client = new Redis(Number(process.argv[2]), '127.0.0.1', { maxRetriesPerRequest: 0, retryStrategy: () => 50 });
client.on('error', () => undefined);
const lease = createRedisLeaderLease({ redis: client });
const work = async ({ signal, fencingToken }: { readonly signal: AbortSignal; readonly fencingToken: number }) => {
  process.stdout.write(`leads ${fencingToken}\n`);
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  process.stdout.write(`stops ${fencingToken}\n`);
};
await runAsLeader('sweep', work, { lease, signal: new AbortController().signal, ttlMs: 1_000, retryMs: 100 });
