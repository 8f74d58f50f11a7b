import { COMMON_WORDS } from '../../names/common-words.ts';
import { NUMBER_CONTEXT_WORDS, NumberContext, type NumberContextId } from './number-context.ts';

/** Known words by every spelling that leaves one letter out: a misspelt word shares one with the word that was meant. */
type Parts<Value> = Map<string, { readonly word: string; readonly value: Value }[]>;

const SHORTEST = 5;
const LONGEST = 16;
let contexts: Parts<NumberContextId> | undefined;
let common: Parts<true> | undefined;

/** The context a misspelt word most likely means ("passaoprte", "nascmiento"), or `NONE`. @param word - Folded. */
export function contextNear(word: string): NumberContextId {
  if (word.length < SHORTEST || word.length > LONGEST) return NumberContext.NONE;
  contexts ??= partsOfAll(
    Object.entries(NUMBER_CONTEXT_WORDS).flatMap(([name, words]) =>
      words.split(' ').map((known) => [known, NumberContext[name as keyof typeof NumberContext]] as const),
    ),
  );
  return nearest(contexts, word) ?? NumberContext.NONE;
}

/** Whether a word no list knows is most likely an everyday word misspelt. @param word - Folded. */
export function isNearCommonWord(word: string): boolean {
  if (word.length <= SHORTEST || word.length > LONGEST) return false;
  common ??= partsOfAll(
    COMMON_WORDS.split(/\s+/)
      .filter((known) => known.length > SHORTEST)
      .map((known) => [known, true] as const),
  );
  return nearest(common, word) === true;
}

function partsOfAll<Value>(words: readonly (readonly [word: string, value: Value])[]): Parts<Value> {
  const parts: Parts<Value> = new Map();
  for (const [word, value] of words) {
    if (word.length < SHORTEST) continue;
    for (const part of [word, ...partsOf(word)]) {
      const known = parts.get(part);
      if (known === undefined) parts.set(part, [{ word, value }]);
      else known.push({ word, value });
    }
  }
  return parts;
}

const partsOf = (word: string): string[] => Array.from({ length: word.length }, (_, index) => word.slice(0, index) + word.slice(index + 1));

/** One slip away: two letters swapped or one wrong before one missing or added. */
function nearest<Value>(parts: Parts<Value>, word: string): Value | undefined {
  let found: Value | undefined;
  for (const part of [word, ...partsOf(word)]) {
    for (const known of parts.get(part) ?? []) {
      if (known.word.length === word.length && isOneSlip(known.word, word)) return known.value;
      if (Math.abs(known.word.length - word.length) === 1 && (part === word || part === known.word)) found ??= known.value;
    }
  }
  return found;
}

/** Same length: one letter wrong, or two neighbours swapped. */
function isOneSlip(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const isWrong = a.slice(at + 1) === b.slice(at + 1);
  const isSwapped = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
  return isWrong || isSwapped;
}
