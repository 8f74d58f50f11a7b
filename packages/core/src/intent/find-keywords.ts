import type { CompiledIntents, KeywordEntry } from './compile-intents.ts';

/** The longest keywords said in the utterance, more than one when several are equally long. Those turned down do not count. */
export function findKeywords({ keywords, openKeywords }: CompiledIntents, words: readonly string[]): readonly KeywordEntry[] {
  let longest: KeywordEntry[] = [];
  let weight = 1;
  const consider = (entry: KeywordEntry, at: number) => {
    if (entry.weight < weight || !isSaidAt(entry, words, at) || isTurnedDown(words, at)) return;
    if (entry.weight > weight) longest = [];
    weight = entry.weight;
    longest.push(entry);
  };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    for (const entry of keywords.get(word) ?? []) consider(entry, at);
    for (const entry of openKeywords.get(word.slice(0, 3)) ?? []) consider(entry, at);
  }
  return longest;
}

function isSaidAt({ words, isPrefix }: KeywordEntry, said: readonly string[], at: number): boolean {
  for (let index = 0; index < words.length; index += 1) {
    const word = said[at + index];
    const isOpen = isPrefix && index === words.length - 1;
    if (word === undefined || !(isOpen ? word.startsWith(words[index]!) : word === words[index])) return false;
  }
  return true;
}

/** "não quero cancelar" turns cancelling down; "não consigo cancelar" asks for it. */
function isTurnedDown(words: readonly string[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 4); before -= 1) {
    if (WISHES.has(words[before]!) && NEGATIONS.has(words[before - 1] ?? '')) return true;
  }
  return NEGATIONS.has(words[at - 1] ?? '') && !TWO_FACED.has(words[at - 1]!);
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

const NEGATIONS = set('nao nunca jamais no not don dont t never sem sin without');
/** Alone before a keyword these need not negate it: "no cadastro" is Portuguese for "in the registration". */
const TWO_FACED = set('no t don sem sin without');
const WISHES = set(
  'quero queria vou preciso desejo gostaria pretendo e eh era want need wish like mean quiero queria voy necesito deseo es',
);
