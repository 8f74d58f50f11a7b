import { writeFileSync } from 'node:fs';
import { ConfigurationError } from '@recado/core';

/** Writes a file whose place was named by an option. @throws ConfigurationError that names the option when it cannot be written there */
export function writeNamedFile(path: string, text: string, option: string): void {
  try {
    writeFileSync(path, text);
  } catch (cause) {
    throw new ConfigurationError(
      { message: `${path} cannot be written.`, hint: `Name a file in a folder that is there and yours with ${option}.` },
      { cause },
    );
  }
}
