import { createPiiDetector, createPiiScanner, type PiiScanner } from '@recado/core';
import { formatError } from '../../errors/format-error.ts';
import { toShownError } from '../../errors/shown-error.ts';
import { EXIT_CODES, type ExitCode } from '../../exit-code.ts';
import type { PrintingIo } from '../command-io.ts';
import { messageOf } from './message-of.ts';
import { readKnownValues } from './read-known-values.ts';
import { scanFiles } from './scan-files.ts';
import { ScanReport } from './scan-report.ts';
import type { PlacedFinding, ScanTally } from './scanned-place.ts';

export interface PrivacyScanOptions {
  /** Files and folders. Empty with no server either: the data folder. */
  readonly paths: readonly string[];
  readonly exclude: readonly string[];
  readonly redis?: string;
  readonly postgres?: string;
  /** Schemas of Postgres; empty for all. */
  readonly schema: readonly string[];
  /** A file of values to look for besides, `-` for standard input. */
  readonly known?: string;
  /** Values that are no finding. */
  readonly allow: readonly string[];
  readonly minScore: number;
  readonly json: boolean;
}

export interface PrivacyScanIo extends PrintingIo {
  readonly stdin: AsyncIterable<Uint8Array | string>;
}

/** `recado privacy scan`: personal data in files, Redis and Postgres. Says what kind and where, never the value. */
export async function runPrivacyScan(options: PrivacyScanOptions, io: PrivacyScanIo): Promise<ExitCode> {
  const { stdin, stdout, stderr, cwd } = io;
  const { known, allow, minScore, json } = options;
  let scanner: PiiScanner;
  try {
    const values = known === undefined ? [] : await readKnownValues(known, stdin, cwd);
    scanner = createPiiScanner({ detector: createPiiDetector({ allow }), known: values, minScore });
  } catch (error) {
    stderr.write(formatError(toShownError(error)));
    return EXIT_CODES.unreadable;
  }
  const tally: ScanTally = { files: 0, keys: 0, tables: 0, unreadable: [] };
  const report = new ScanReport();
  let findings = 0;
  for await (const finding of findingsOf(scanner, options, cwd, tally)) {
    findings += 1;
    const { source, part, ...rest } = finding;
    if (json) stdout.write(`${JSON.stringify({ source, part, ...rest })}\n`);
    else report.add(finding);
  }
  const { files, keys, tables, unreadable } = tally;
  if (json) stdout.write(`${JSON.stringify({ findings, read: { files, keys, tables }, unreadable })}\n`);
  else stdout.write(report.toString());
  for (const { source, reason } of unreadable) stderr.write(`could not read ${source}: ${reason}\n`);
  stderr.write(`${findings === 0 ? 'nothing' : findings} found in ${readOf(tally)}\n`);
  if (unreadable.length > 0) return EXIT_CODES.unreadable;
  return findings > 0 ? EXIT_CODES.found : EXIT_CODES.ok;
}

async function* findingsOf(
  scanner: PiiScanner,
  { paths, exclude, redis, postgres, schema: schemas }: PrivacyScanOptions,
  cwd: string,
  tally: ScanTally,
): AsyncGenerator<PlacedFinding, void, undefined> {
  const isServerOnly = paths.length === 0 && (redis !== undefined || postgres !== undefined);
  if (!isServerOnly) yield* scanFiles(scanner, { paths: paths.length === 0 ? ['.recado'] : paths, exclude, cwd }, tally);
  try {
    if (redis !== undefined) yield* (await import('./scan-redis.ts')).scanRedis(scanner, redis, tally);
  } catch (error) {
    tally.unreadable.push({ source: 'redis', reason: messageOf(error) });
  }
  try {
    if (postgres !== undefined) yield* (await import('./scan-postgres.ts')).scanPostgres(scanner, { url: postgres, schemas }, tally);
  } catch (error) {
    tally.unreadable.push({ source: 'postgres', reason: messageOf(error) });
  }
}

function readOf(tally: ScanTally): string {
  const counts = (['files', 'keys', 'tables'] as const).filter((name) => tally[name] > 0).map((name) => `${tally[name]} ${name}`);
  return counts.length === 0 ? '0 files' : counts.join(', ');
}
