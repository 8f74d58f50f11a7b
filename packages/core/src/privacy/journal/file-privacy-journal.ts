import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { StoreUnavailableError } from '../../errors/store-unavailable-error.ts';
import type { JournalQuery, JournalRecord, PrivacyJournal } from '../../ports/privacy-journal/privacy-journal.ts';
import { guardJournalRecords } from './guard-journal-records.ts';
import { isAskedFor } from './journal-selection.ts';

export interface FilePrivacyJournalOptions {
  /** The file, made on first use with its folder, readable by its owner only. Other processes of this machine may append to it too. */
  readonly path: string;
}

/** A journal in a file, one JSON object a line. */
export function createFilePrivacyJournal(options: FilePrivacyJournalOptions): FilePrivacyJournal {
  return new FilePrivacyJournal(options);
}

/** On disk when `append` resolves. A line that was cut short, as when power went, was not acknowledged: it is passed over. */
export class FilePrivacyJournal implements PrivacyJournal {
  readonly specVersion = 1;
  readonly #path: string;
  #last: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor({ path }: FilePrivacyJournalOptions) {
    this.#path = path;
  }

  async append(records: readonly JournalRecord[]): Promise<void> {
    this.#assertOpen();
    guardJournalRecords(records);
    if (records.length === 0) return;
    const lines = records.map((record) => `${JSON.stringify(record)}\n`).join('');
    const written = this.#last.then(() => this.#write(lines));
    this.#last = written.catch(() => undefined);
    await written;
  }

  async read(query: JournalQuery = {}): Promise<readonly JournalRecord[]> {
    this.#assertOpen();
    const { limit = Number.POSITIVE_INFINITY } = query;
    let found: JournalRecord[] = [];
    const file = createReadStream(this.#path);
    try {
      for await (const line of createInterface({ input: file, crlfDelay: Number.POSITIVE_INFINITY })) {
        const record = parse(line);
        if (record !== undefined && isAskedFor(query, record)) found.push(record);
        // Now and then only: taking the first one off each time would cost as much as there are.
        if (found.length > limit * 2 + 100) found = found.slice(found.length - limit);
      }
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw unavailable(error);
    } finally {
      file.destroy();
    }
    return found.slice(Math.max(0, found.length - limit));
  }

  /** Waits for what is being written. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#last;
  }

  async #write(lines: string): Promise<void> {
    let file: FileHandle | undefined;
    try {
      file = await this.#open();
      // One call to append, so that lines of several processes do not mix.
      await file.appendFile((await isCutShort(file)) ? `\n${lines}` : lines);
      await file.datasync();
    } catch (error) {
      throw unavailable(error);
    } finally {
      await file?.close();
    }
  }

  async #open(): Promise<FileHandle> {
    try {
      return await open(this.#path, APPEND, MODE);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
      await mkdir(dirname(this.#path), { recursive: true, mode: 0o700 });
      return open(this.#path, APPEND, MODE);
    }
  }

  #assertOpen(): void {
    if (this.#isClosed) throw new StoreUnavailableError('it is closed');
  }
}

/** Whether the last line has no end: whoever wrote it died, or the disk was full. */
async function isCutShort(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  if (size === 0) return false;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] !== 10;
}

function parse(line: string): JournalRecord | undefined {
  try {
    const record = JSON.parse(line) as JournalRecord;
    return Array.isArray(record.contactIds) ? record : undefined;
  } catch {
    return undefined;
  }
}

const unavailable = (cause: unknown) => new StoreUnavailableError(`the privacy journal (${codeOf(cause)})`, { cause });

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN';
}

const APPEND = 'a+';
const MODE = 0o600;
