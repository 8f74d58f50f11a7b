import { DAILY_LIFE } from './daily-life.ts';
import { MEDIA_AND_PEOPLE } from './media-and-people.ts';
import { MONEY } from './money.ts';
import { SERVICE } from './service.ts';
import { TIME_AND_TRAVEL } from './time-and-travel.ts';

/**
 * Numbers of the everyday concepts a folded word may speak of: `boleto`, `invoice` and `factura` share one. It is what lets a few
 * examples stand for their synonyms, and examples of one language for another.
 */
export function conceptsOf(word: string): readonly number[] {
  return byStem().get(stemOf(word)) ?? NONE;
}

/** A rough stem, good enough to bring plurals and genders together. */
function stemOf(word: string): string {
  let stem = word;
  if (stem.length > 5) stem = withoutEnding(stem);
  else if (stem.length > 3 && stem.endsWith('s')) stem = stem.slice(0, -1);
  return stem.length > 3 && 'aeo'.includes(stem[stem.length - 1]!) ? stem.slice(0, -1) : stem;
}

function withoutEnding(word: string): string {
  const ending = ENDINGS.find((one) => word.endsWith(one));
  return ending === undefined ? word : word.slice(0, -ending.length);
}

const ENDINGS = ['ings', 'ing', 'ed', 'es', 's'];

/** Read on first use: a bot without a classifier need not pay for it. */
function byStem(): ReadonlyMap<string, readonly number[]> {
  if (known !== undefined) return known;
  known = new Map();
  let number = 0;
  for (const theme of [MONEY, SERVICE, TIME_AND_TRAVEL, DAILY_LIFE, MEDIA_AND_PEOPLE]) {
    for (const line of theme.trim().split('\n')) {
      for (const word of line.split(' ')) {
        const stem = stemOf(word);
        const others = known.get(stem);
        if (others === undefined) known.set(stem, [number]);
        else if (others.at(-1) !== number) others.push(number);
      }
      number += 1;
    }
  }
  return known;
}

const NONE: readonly number[] = [];
let known: Map<string, number[]> | undefined;
