import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { ConfigurationError } from '@recado/core';
import { messageOf } from './message-of.ts';

/** Values to look for, one a line; `-` is standard input. @throws ConfigurationError when they cannot be read, or one is too short to be told. */
export async function readKnownValues(file: string, stdin: AsyncIterable<Uint8Array | string>, cwd: string): Promise<readonly string[]> {
  const lines = (await contentsOf(file, stdin, cwd)).split('\n').map((line) => line.trim());
  for (const [at, line] of lines.entries()) {
    if (line === '' || line.length >= 4) continue;
    throw new ConfigurationError({
      message: `Line ${at + 1} of the known values has less than 4 characters: it would be found everywhere.`,
      hint: 'Leave it out, or write it with what stands beside it.',
    });
  }
  return [...new Set(lines.filter((line) => line !== ''))];
}

async function contentsOf(file: string, stdin: AsyncIterable<Uint8Array | string>, cwd: string): Promise<string> {
  if (file === '-') return text(stdin as NodeJS.ReadableStream);
  try {
    return await readFile(resolve(cwd, file), 'utf8');
  } catch (error) {
    throw new ConfigurationError({ message: `The known values cannot be read: ${messageOf(error)}.`, hint: 'Name a file with --known.' });
  }
}
