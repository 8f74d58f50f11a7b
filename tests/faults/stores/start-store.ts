import { findPostgresBinaries } from '../../../packages/store-postgres/src/test-support/postgres-binaries.ts';
import { whyNoRedis } from '../../../packages/store-redis/src/test-support/redis-server.ts';
import type { StoreKind } from '../plan/fault-kinds.ts';
import type { StoreUnderFault } from './store-under-fault.ts';

/** Starts a real store that the run may break. @param limitDisk - See `startSqliteUnderFault`. */
export async function startStore(kind: StoreKind, limitDisk: (isFull: boolean) => void): Promise<StoreUnderFault> {
  switch (kind) {
    case 'sqlite':
      return (await import('./sqlite-under-fault.ts')).startSqliteUnderFault(limitDisk);
    case 'redis':
      return (await import('./redis-under-fault.ts')).startRedisUnderFault();
    case 'postgres': {
      const binaries = findPostgresBinaries();
      if (binaries === undefined) throw new Error(whyNoStore(kind));
      return (await import('./postgres-under-fault.ts')).startPostgresUnderFault(binaries);
    }
  }
}

/** Why a store cannot be had, or `undefined`. A server of somebody else's will not do: it is killed again and again. */
export function whyNoStore(kind: StoreKind): string | undefined {
  if (kind === 'redis') return whyNoRedis();
  if (kind === 'sqlite' || findPostgresBinaries() !== undefined) return undefined;
  const reason = 'needs the programs initdb and postgres, for a server that may be killed';
  if (process.env.CI === 'true') throw new Error(`CI ${reason}.`);
  return reason;
}
