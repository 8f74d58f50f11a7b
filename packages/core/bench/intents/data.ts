import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One line of a set. */
export interface Sentence {
  readonly text: string;
  readonly intent: string;
}

/** Where the public sets lie: beside the repository unless `RECADO_DATA` says otherwise. Their licences keep them out of it. */
const FOLDER = process.env.RECADO_DATA ?? fileURLToPath(new URL('../../../../../shared/data/intents', import.meta.url));

/** The sentences of a set such as `clinc150.train`, or `undefined` when its file is not there. */
export function readSet(name: string): readonly Sentence[] | undefined {
  const path = join(FOLDER, `${name}.jsonl`);
  if (!existsSync(path)) return undefined;
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Sentence);
}
