import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_FILES } from './data-files.ts';

/** Makes the folder when it is not there: closed to others, and ignored by git. */
export function prepareDataFolder(dataDir: string): void {
  if (existsSync(dataDir)) return;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(join(dataDir, DATA_FILES.ignore), '*\n');
}

/** Forgets: removes what `recado dev` and the bot made, key included, and nothing else. Our own locks stay, since we hold one. */
export function resetDataFolder(dataDir: string): void {
  const { store, queue, emulator, key, keys, journal, log, notUnderstood, botFolder } = DATA_FILES;
  // A database has files beside it: its journal, locks of its owners.
  const isOfDatabase = (name: string) =>
    [store, queue, keys, emulator].some(
      (database) => name === database || name.startsWith(`${database}-`) || name.startsWith(`${database}.`),
    );
  for (const name of [...readdirSync(dataDir).filter(isOfDatabase), key, journal, log, notUnderstood, botFolder]) {
    rmSync(join(dataDir, name), { recursive: true, force: true });
  }
}
