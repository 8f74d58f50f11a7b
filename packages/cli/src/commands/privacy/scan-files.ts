import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import type { PiiScanner } from '@recado/core';
import { messageOf } from './message-of.ts';
import { isGzip, scanGzip } from './scan-gzip.ts';
import { scanSqlite } from './scan-sqlite.ts';
import type { PlacedFinding, ScanTally } from './scanned-place.ts';

export interface ScanFilesOptions {
  readonly paths: readonly string[];
  /** Names or paths of files and folders to leave out. */
  readonly exclude: readonly string[];
  readonly cwd: string;
}

/** What is in files and in all files of folders: in their bytes, in the rows of SQLite databases, unpacked from gzip, in names. Links in folders are not followed. */
export async function* scanFiles(
  scanner: PiiScanner,
  { paths, exclude, cwd }: ScanFilesOptions,
  tally: ScanTally,
): AsyncGenerator<PlacedFinding, void, undefined> {
  const isLeftOut = (path: string) => exclude.some((one) => one === basename(path) || resolve(cwd, one) === path);
  for (const named of paths) {
    const root = resolve(cwd, named);
    for await (const path of filesOf(root, isLeftOut, (folder, reason) => tally.unreadable.push({ source: folder, reason }))) {
      const inside = relative(root, path);
      const source = inside === '' ? named : join(named, scanner.redact(inside));
      tally.files += 1;
      for (const finding of scanner.scan(inside)) yield { ...finding, source, part: 'name' };
      try {
        yield* scanFile(scanner, path, source, tally);
      } catch (error) {
        tally.unreadable.push({ source, reason: messageOf(error) });
      }
    }
  }
}

async function* filesOf(
  path: string,
  isLeftOut: (path: string) => boolean,
  unreadable: (path: string, reason: string) => void,
): AsyncGenerator<string, void, undefined> {
  if (isLeftOut(path)) return;
  try {
    const found = await stat(path);
    if (!found.isDirectory()) {
      yield path;
      return;
    }
    const entries = await readdir(path, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1)))
      if (entry.isDirectory() || entry.isFile()) yield* filesOf(join(path, entry.name), isLeftOut, unreadable);
  } catch (error) {
    unreadable(path, messageOf(error));
  }
}

async function* scanFile(
  scanner: PiiScanner,
  path: string,
  source: string,
  tally: ScanTally,
): AsyncGenerator<PlacedFinding, void, undefined> {
  const head = await headOf(path);
  if (isGzip(head)) {
    try {
      for await (const finding of scanGzip(scanner, path)) yield { ...finding, source, part: 'contents' };
      return;
    } catch (error) {
      tally.unreadable.push({ source: `${source} (its contents)`, reason: messageOf(error) });
    }
  }
  const seen = new Set<string>();
  if (head.toString('latin1') === SQLITE_HEADER) {
    try {
      for await (const finding of scanSqlite(scanner, path)) {
        seen.add(finding.fingerprint);
        yield { ...finding, source };
      }
    } catch (error) {
      tally.unreadable.push({ source: `${source} (its rows)`, reason: messageOf(error) });
    }
  }
  // Also of a database: what was deleted is in its bytes until it is written over.
  for await (const finding of scanner.scanBytes(createReadStream(path, { highWaterMark: PIECE })))
    if (!seen.has(finding.fingerprint)) yield { ...finding, source, part: 'bytes' };
}

/** The first bytes of a file, which tell what it is. */
async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SQLITE_HEADER.length), 0, SQLITE_HEADER.length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const SQLITE_HEADER = 'SQLite format 3\0';
const PIECE = 256 * 1024;
