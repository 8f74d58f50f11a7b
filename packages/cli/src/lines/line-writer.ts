import type { Writable } from 'node:stream';

/** Writes in order and knows when all of it has left. A reader that went away is no error: the rest is dropped. */
export interface LineWriter {
  write(text: string): void;
  /** Resolves when everything is written or nobody reads any more. */
  flushed(): Promise<void>;
  /** Aborted when the reader went away. */
  readonly gone: AbortSignal;
}

export function createLineWriter(stream: Writable): LineWriter {
  const gone = new AbortController();
  let last: Promise<void> = Promise.resolve();
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
    gone.abort();
  });
  return {
    write(text) {
      if (gone.signal.aborted) return;
      last = new Promise((resolve) => stream.write(text, () => resolve()));
    },
    flushed: () => last,
    gone: gone.signal,
  };
}
