import { existsSync, readFileSync } from 'node:fs';
import { soundsLikeName } from '../../src/privacy/detect/words/name-sound.ts';
import { WordListId, wordsOf } from '../../src/privacy/names/word-lists.ts';

export interface NameCoverage {
  /** Of the people counted, those whose first name is in our lists. */
  readonly listed: number;
  /** Those whose name is, or sounds like one that is. */
  readonly listedOrSounding: number;
  readonly people: number;
}

/**
 * How many people of a census our lists of first names know. The census measures them; no name was taken from it.
 * @param file - Lines `NAME,count,count …` under a header (IBGE, Censo 2010, by datasets-br/prenomes).
 */
export function nameCoverage(file: string): NameCoverage | undefined {
  if (!existsSync(file)) return undefined;
  const names = new Set(wordsOf(WordListId.FIRST_NAMES));
  let people = 0;
  let listed = 0;
  let sounding = 0;
  for (const line of readFileSync(file, 'utf8').trim().split('\n').slice(1)) {
    const [name = '', ...counts] = line.split(',');
    const folded = name.toLowerCase();
    const count = counts.reduce((total, part) => total + (Number(part) || 0), 0);
    people += count;
    if (names.has(folded)) listed += count;
    else if (soundsLikeName(folded)) sounding += count;
  }
  return { listed: listed / people, listedOrSounding: (listed + sounding) / people, people };
}
