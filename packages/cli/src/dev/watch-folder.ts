import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { type Clock, systemClock } from '@recado/core';

export interface WatchFolderOptions {
  readonly folder: string;
  /** Folders to leave alone, absolute; `node_modules`, `dist` and hidden ones always are. */
  readonly ignore: readonly string[];
  readonly onChange: () => void;
  /** Changes within this time of each other are one. @default 120 */
  readonly debounceMs?: number;
  /** @default systemClock */
  readonly clock?: Clock;
}

/**
 * Tells when a source or JSON file in a folder or below changes; answers how to stop. Watches folder by folder, since a recursive watch
 * would walk into `node_modules`.
 */
export function watchFolder({ folder, ignore, onChange, debounceMs = 120, clock = systemClock }: WatchFolderOptions): () => void {
  const watchers = new Map<string, FSWatcher>();
  let cancel: (() => void) | undefined;
  const changed = () => {
    cancel?.();
    cancel = clock.after(debounceMs, onChange);
  };
  const isIgnored = (path: string) => IGNORED.test(basename(path)) || ignore.includes(path);
  const add = (path: string) => {
    if (watchers.has(path) || watchers.size >= MOST_FOLDERS) return;
    try {
      const watcher = watch(path, { persistent: false }, (event, name) => {
        if (name === null) return changed();
        if (WATCHED.has(extname(name))) return changed();
        if (event === 'rename' && !isIgnored(join(path, name))) add(join(path, name));
      });
      watcher.on('error', () => drop(path));
      watchers.set(path, watcher);
      for (const entry of readdirSync(path, { withFileTypes: true })) {
        const inside = join(path, entry.name);
        if (entry.isDirectory() && !isIgnored(inside)) add(inside);
      }
    } catch {
      // It is no folder, or vanished meanwhile.
      drop(path);
    }
  };
  const drop = (path: string) => {
    watchers.get(path)?.close();
    watchers.delete(path);
  };
  add(folder);
  return () => {
    cancel?.();
    for (const path of [...watchers.keys()]) drop(path);
  };
}

const WATCHED = new Set(['.ts', '.mts', '.js', '.mjs', '.json']);
const IGNORED = /^(?:\.|node_modules$|dist$)/;
const MOST_FOLDERS = 500;
