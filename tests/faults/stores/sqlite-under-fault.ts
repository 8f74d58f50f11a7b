import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { between } from '../plan/seeded.ts';
import { mountSmallDisk } from './small-disk.ts';
import type { StoreUnderFault } from './store-under-fault.ts';

/** SQLite files on a disk that can be full. @param limitDisk - Where none can be mounted: has the bots limit their databases. */
export async function startSqliteUnderFault(limitDisk: (isFull: boolean) => void): Promise<StoreUnderFault> {
  const folder = mkdtempSync(join(tmpdir(), 'recado-faults-'));
  const disk = mountSmallDisk(folder);
  const fill = disk === undefined ? limitDisk : (isFull: boolean) => disk.fill(isFull);
  const place = { kind: 'sqlite', folder } as const;
  return {
    forBots: place,
    direct: place,
    diskFullBy: disk === undefined ? 'PRAGMA max_page_count' : 'tmpfs',
    faults: {
      'disk-full': async (random) => {
        fill(true);
        await wait(between(random, 200, 2_000));
        fill(false);
      },
    },
    async [Symbol.asyncDispose]() {
      disk?.unmount();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
