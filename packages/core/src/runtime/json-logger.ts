import type { Clock } from '../ports/clock/clock.ts';
import type { Logger, LogLevel } from '../ports/logger/logger.ts';
import { guardFields, isSafeName } from '../privacy/guard-fields.ts';
import type { SafeFields } from '../privacy/safe.ts';
import { systemClock } from './system-clock.ts';

export interface JsonLoggerOptions {
  /** The least serious level that is written. @default 'info' */
  readonly level?: LogLevel;
  /** Takes one line, without its line end. What it throws is swallowed: logging stops no turn. @default a line on standard error */
  readonly write?: (line: string) => void;
  /** @default systemClock */
  readonly clock?: Clock;
}

/**
 * Logs one JSON object a line: `{ "at": <epoch ms>, "level", "event", "fields"? }`. An unsafe field is written as `<UNSAFE>`;
 * a line that cannot be guarded, or whose event is no name, becomes the event `log.refused` without fields. Never throws.
 */
export function createJsonLogger({ level = 'info', write = writeToStandardError, clock = systemClock }: JsonLoggerOptions = {}): Logger {
  const least = LEVELS.indexOf(level);
  const log = (lineLevel: LogLevel, event: string, fields: SafeFields | undefined): void => {
    if (LEVELS.indexOf(lineLevel) < least) return;
    try {
      write(lineOf({ at: clock.now(), level: lineLevel }, event, fields));
    } catch {
      // A broken pipe or a full disk must not undo the work that is being reported.
    }
  };
  return {
    debug: (event, fields) => log('debug', event, fields),
    info: (event, fields) => log('info', event, fields),
    warn: (event, fields) => log('warn', event, fields),
    error: (event, fields) => log('error', event, fields),
  };
}

/** Logs nothing. */
export const silentLogger: Logger = { debug() {}, info() {}, warn() {}, error() {} };

function lineOf(head: { readonly at: number; readonly level: LogLevel }, event: unknown, fields: SafeFields | undefined): string {
  try {
    if (!isSafeName(event)) return JSON.stringify({ ...head, event: REFUSED });
    if (fields === undefined) return JSON.stringify({ ...head, event });
    return JSON.stringify({ ...head, event, fields: guardFields('the logger', fields, { onUnsafe: 'replace' }) });
  } catch {
    return JSON.stringify({ ...head, event: REFUSED });
  }
}

const writeToStandardError = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const LEVELS: readonly LogLevel[] = ['debug', 'info', 'warn', 'error'];
const REFUSED = 'log.refused';
