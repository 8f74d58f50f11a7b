import { keyStoreContract } from '../../testing/contracts/key-store-contract.ts';
import { createMemoryKeyStore } from './memory-key-store.ts';

keyStoreContract({
  name: 'memory',
  createKeyStore: async () => {
    const store = createMemoryKeyStore();
    return { connect: async () => store };
  },
  skip: { restart: 'it keeps nothing when the process ends' },
});
