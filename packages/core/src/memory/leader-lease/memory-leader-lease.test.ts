import { leaderLeaseContract } from '../../testing/contracts/leader-lease-contract.ts';
import { createMemoryLeaderLease } from './memory-leader-lease.ts';

leaderLeaseContract({
  name: 'memory',
  createLeaderLease: async ({ clock }) => ({ lease: createMemoryLeaderLease({ clock }) }),
  skip: { sharing: 'a memory lease is of one process' },
});
