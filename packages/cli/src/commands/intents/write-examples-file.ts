import { existsSync, readFileSync, renameSync } from 'node:fs';
import { ConfigurationError, type ExamplesFile, type Language, parseExamplesFile } from '@recado/core';
import { writeNamedFile } from '../write-named-file.ts';

/** Where a person put a message: an intent, or none of them. */
export interface Assignment {
  readonly text: string;
  readonly language: Language;
  /** `undefined`: none of the intents. */
  readonly intent: string | undefined;
}

/** What is in an examples file; nothing yet when there is none. @throws ConfigurationError when it is something else */
export function readExamplesFile(path: string): ExamplesFile {
  if (!existsSync(path)) return { version: 1, intents: {}, none: [] };
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new ConfigurationError({ message: `${path} is not JSON.`, hint: 'Correct it, or move it away to begin a new one.' }, { cause });
  }
  return parseExamplesFile(json);
}

/** The file with one example more. Placeholders of masked values are left out of the words; what is there already is not added again. */
export function addExample(file: ExamplesFile, { text, language, intent }: Assignment): ExamplesFile {
  const words = text.replace(PLACEHOLDER, ' ').replace(/\s+/g, ' ').trim();
  if (words === '') return file;
  if (intent === undefined) return { ...file, none: added(file.none, words) };
  const own = file.intents[intent] ?? {};
  return { ...file, intents: { ...file.intents, [intent]: { ...own, [language]: added(own[language] ?? [], words) } } };
}

/** In one go: whoever reads it sees the old file or the new one. */
export function writeExamplesFile(path: string, file: ExamplesFile): void {
  writeNamedFile(`${path}.new`, `${JSON.stringify(file, null, 2)}\n`, '--examples');
  renameSync(`${path}.new`, path);
}

const added = (texts: readonly string[], text: string): string[] => (texts.includes(text) ? [...texts] : [...texts, text]);
const PLACEHOLDER = /<[A-Z_]+>/g;
