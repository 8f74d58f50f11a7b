// Packs the lists of src/privacy/names/lists anew; to be run after one was edited.
import { writeFileSync } from 'node:fs';
import { packWords } from './pack-words.ts';
import { readWordLists } from './read-word-lists.ts';

writeFileSync(
  new URL('../src/privacy/names/packed-words.ts', import.meta.url),
  `/** The lists of \`lists/\`, as \`scripts/write-packed-words.ts\` packs them and \`wordsOf\` reads them. */
export const PACKED_WORDS = \`
${packWords(readWordLists())}
\`;
`,
);
