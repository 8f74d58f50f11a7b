import type { Logger, LogLevel } from '../ports/logger/logger.ts';
import { type GuardedFields, guardFields, isSafeName } from '../privacy/guard-fields.ts';
import type { SafeFields } from '../privacy/safe.ts';

/** One line as a `RecordingLogger` kept it: what a real logger would have written. */
export interface LogEntry {
  readonly level: LogLevel;
  readonly event: string;
  readonly fields: GuardedFields;
}

export interface RecordingLogger extends Logger {
  /** Oldest first. */
  readonly entries: readonly LogEntry[];
  /** The events of a level, or of all, oldest first. */
  events(level?: LogLevel): readonly string[];
  clear(): void;
}

/** Keeps what is logged, for tests to look at. Guards like a real one: an unsafe field is kept as `<UNSAFE>`. */
export function createRecordingLogger(): RecordingLogger {
  const entries: LogEntry[] = [];
  const log = (level: LogLevel, event: unknown, fields: SafeFields = {}): void => {
    try {
      if (!isSafeName(event)) throw new TypeError('The event is no name.');
      entries.push({ level, event, fields: guardFields('the logger', fields, { onUnsafe: 'replace' }) });
    } catch {
      entries.push({ level, event: 'log.refused', fields: {} });
    }
  };
  return {
    entries,
    events: (level) => entries.filter((entry) => level === undefined || entry.level === level).map((entry) => entry.event),
    clear() {
      entries.length = 0;
    },
    debug: (event, fields) => log('debug', event, fields),
    info: (event, fields) => log('info', event, fields),
    warn: (event, fields) => log('warn', event, fields),
    error: (event, fields) => log('error', event, fields),
  };
}
