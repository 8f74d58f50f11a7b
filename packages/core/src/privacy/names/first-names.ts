import { ENGLISH_FIRST_NAMES } from './english-first-names.ts';
import { INTERNATIONAL_FIRST_NAMES } from './international-first-names.ts';
import { PORTUGUESE_FIRST_NAMES } from './portuguese-first-names.ts';
import { SPANISH_FIRST_NAMES } from './spanish-first-names.ts';

/** All first names of the lists, each once, lower case without accents. */
export const FIRST_NAMES: readonly string[] = [
  ...new Set(
    [PORTUGUESE_FIRST_NAMES, ENGLISH_FIRST_NAMES, SPANISH_FIRST_NAMES, INTERNATIONAL_FIRST_NAMES].flatMap((list) =>
      list.trim().split(/\s+/),
    ),
  ),
];
