import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { PiiFinding, PiiScanner } from '@recado/core';

/**
 * What is in a file that gzip made, as it is unpacked piece by piece. A file of a few kilobytes can unpack without end.
 * @throws Error when it is cut short or broken, or unpacks to more than `mostBytes`; after the findings in what came before.
 */
export async function* scanGzip(scanner: PiiScanner, path: string, mostBytes = MOST_BYTES): AsyncGenerator<PiiFinding, void, undefined> {
  let broken: unknown;
  // The pieces end where it breaks, so that the scanner still tells what it has read.
  const piecesUntilBroken = async function* () {
    const unpacked = createGunzip({ chunkSize: PIECE });
    pipeline(createReadStream(path, { highWaterMark: PIECE }), unpacked, () => undefined);
    let bytes = 0;
    try {
      for await (const piece of unpacked) {
        bytes += (piece as Buffer).length;
        if (bytes > mostBytes) throw new Error(`unpacks to more than ${mostBytes} bytes; the rest was not read`);
        yield piece as Buffer;
      }
    } catch (error) {
      broken = error;
    }
  };
  yield* scanner.scanBytes(piecesUntilBroken());
  if (broken !== undefined) throw broken;
}

/** The first bytes of what gzip makes. */
export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;

const PIECE = 256 * 1024;
const MOST_BYTES = 8 * 1024 ** 3;
