/** A part of a stream, with some of what is beside it. */
export interface ByteWindow {
  readonly bytes: Uint8Array;
  /** Where the window begins in the stream. */
  readonly start: number;
  /** The part itself, from one place in the bytes to another: every byte of the stream is in the part of exactly one window. */
  readonly from: number;
  readonly to: number;
}

/** Cuts a stream into windows that overlap, so that nothing is lost where one ends, and after a line end where there is one. */
export async function* byteWindows(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { size, overlap }: { readonly size: number; readonly overlap: number },
): AsyncGenerator<ByteWindow, void, undefined> {
  let held: Uint8Array[] = [];
  let heldLength = 0;
  let start = 0;
  let from = 0;
  const half = Math.ceil(overlap / 2);
  for await (const piece of slicesOf(pieces, size)) {
    held.push(piece);
    heldLength += piece.length;
    if (heldLength < size + overlap) continue;
    const bytes = Buffer.concat(held);
    const to = cutIn(bytes, bytes.length - overlap, bytes.length - half);
    yield { bytes, start, from, to };
    const next = characterStart(bytes, to - half);
    held = [bytes.subarray(next)];
    heldLength = bytes.length - next;
    start += next;
    from = to - next;
  }
  const bytes = Buffer.concat(held);
  if (bytes.length > from) yield { bytes, start, from, to: bytes.length };
}

async function* slicesOf(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  most: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const piece of pieces) for (let at = 0; at < piece.length; at += most) yield piece.subarray(at, at + most);
}

/** After the last line end between two places, or else the second. */
function cutIn(bytes: Buffer, least: number, most: number): number {
  const lineEnd = bytes.lastIndexOf(10, most - 1);
  return lineEnd >= least ? lineEnd + 1 : characterStart(bytes, most);
}

/** The place, or a little before it where a character of UTF-8 begins. */
function characterStart(bytes: Uint8Array, at: number): number {
  for (let back = 0; back < 4; back += 1) if (((bytes[at - back] ?? 0) & 0xc0) !== 0x80) return at - back;
  return at;
}
