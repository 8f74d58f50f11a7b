import type { Sealer } from '../sealer.ts';
import type { PersonKeys } from './person-keys.ts';

/** Without a key store everybody shares the deployment's keys: erasing somebody is deleting what is kept of them. */
export function deploymentKeys(sealer: Sealer): PersonKeys {
  return {
    sealerOf: () => sealer,
    open: async (sealed, context) => sealer.open(sealed, context),
    destroy: async () => 0,
    rewrap: async () => 0,
  };
}
