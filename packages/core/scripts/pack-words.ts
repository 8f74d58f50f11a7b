/**
 * Packs lists of words for `wordsOf`: a line for each set of lists, its letters before the words that are on these and no others.
 * @param lists - Letter of the list, and its words.
 */
export function packWords(lists: readonly (readonly [letter: string, words: readonly string[]])[]): string {
  const lettersOf = new Map<string, string>();
  for (const [letter, words] of lists) {
    for (const word of new Set(words)) {
      if (!/^[a-z]{1,26}$/.test(word)) throw new Error(`"${word}" is not written in lower case without accents`);
      const letters = lettersOf.get(word) ?? '';
      if (!letters.includes(letter)) lettersOf.set(word, letters + letter);
    }
  }
  const lines = Map.groupBy([...lettersOf.keys()].sort(), (word) => lettersOf.get(word)!);
  return [...lines.keys()]
    .sort()
    .map((letters) => `${letters} ${withoutSharedBeginnings(lines.get(letters)!)}`)
    .join('\n');
}

/** @param words - Sorted. */
function withoutSharedBeginnings(words: readonly string[]): string {
  return words.map((word, index) => afterShared(word, words[index - 1] ?? '')).join('');
}

function afterShared(word: string, before: string): string {
  let shared = 0;
  while (shared < before.length && word[shared] === before[shared]) shared++;
  return String.fromCharCode(A + shared) + word.slice(shared);
}

/** The capital that says that no letter is shared. */
const A = 65;
