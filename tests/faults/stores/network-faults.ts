import { setTimeout as wait } from 'node:timers/promises';
import { between } from '../plan/seeded.ts';
import type { TcpProxy } from '../tcp-proxy.ts';
import type { StoreUnderFault } from './store-under-fault.ts';

/** What can happen between the bots and a database server. */
export function networkFaults(proxy: TcpProxy): StoreUnderFault['faults'] {
  return {
    'connections-cut': async () => proxy.cut(),
    'connections-refused': async (random) => {
      proxy.refuse(true);
      await wait(between(random, 100, 1_500));
      proxy.refuse(false);
    },
    'connections-stalled': async (random) => {
      proxy.stall(true);
      await wait(between(random, 200, 2_500));
      proxy.stall(false);
    },
  };
}
