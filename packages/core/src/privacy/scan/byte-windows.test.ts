import { expect, it } from 'vitest';
import { type ByteWindow, byteWindows } from './byte-windows.ts';

async function windowsOf(text: string, pieceLength: number): Promise<readonly ByteWindow[]> {
  const bytes = Buffer.from(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / pieceLength) }, (_, at) =>
    bytes.subarray(at * pieceLength, (at + 1) * pieceLength),
  );
  const windows: ByteWindow[] = [];
  for await (const window of byteWindows(pieces, { size: 64, overlap: 16 })) windows.push(window);
  return windows;
}

const text = Array.from({ length: 60 }, (_, at) => `linha ${at} é ção${at % 7 === 0 ? '\n' : ' '}`).join('');

it.each([1, 7, 64, 1_000, 10_000])('gives every byte to one window, from pieces of %i', async (pieceLength) => {
  const windows = await windowsOf(text, pieceLength);
  expect(Buffer.concat(windows.map(({ bytes, from, to }) => bytes.subarray(from, to))).toString()).toBe(text);
  let place = 0;
  for (const { start, from, to } of windows) {
    expect(start + from).toBe(place);
    place = start + to;
  }
});

it('keeps some of what is beside a part on either side', async () => {
  const windows = await windowsOf('x'.repeat(1_000), 50);
  expect(windows.length).toBeGreaterThan(5);
  for (const { from } of windows.slice(1)) expect(from).toBeGreaterThanOrEqual(8);
  for (const { bytes, to } of windows.slice(0, -1)) expect(bytes.length - to).toBeGreaterThanOrEqual(8);
});

it('makes no window of nothing', async () => {
  expect(await windowsOf('', 1)).toEqual([]);
});
